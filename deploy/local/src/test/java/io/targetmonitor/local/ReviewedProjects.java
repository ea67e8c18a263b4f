package io.targetmonitor.local;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import io.targetmonitor.local.demo.plan.DemoService;

/** Projects of two towns that were reviewed in 2023 and came differently far; no rule fires for them. */
final class ReviewedProjects {

    static final String GONGHE = "440784106";
    static final String HECHENG = "440784105";

    private static final List<String> STAGES =
            List.of("REVIEWED", "LISTED", "CONTRACTED", "LAND_DELIVERED", "STARTED", "IN_STATISTICS");

    private ReviewedProjects() {}

    /** In Gonghe 2 of 2 are listed and 1 is started; in Hecheng 1 of 3 is listed and none is started. */
    static void register(ApiReader api) {
        var projects = new ApiWriter(api);
        register(projects, GONGHE, 6);
        register(projects, GONGHE, 2);
        register(projects, HECHENG, 2);
        register(projects, HECHENG, 1);
        register(projects, HECHENG, 1);
    }

    private static void register(ApiWriter projects, String town, int stages) {
        var id = projects.send(DemoService.PROJECTS, "POST", "/projects", """
                {"code": "PAGE-%d", "name": "演示过会项目", "nameEn": "Demo reviewed project", "area": "%s",
                 "category": "INDUSTRY", "plannedInvestment": 120000000, "landArea": 60, "monitoring": "RECORD_ONLY",
                 "provenance": "SYNTHETIC"}
                """.formatted(
                                ThreadLocalRandom.current().nextInt(1_000_000_000), town))
                .get("id")
                .textValue();
        for (var i = 0; i < stages; i++) {
            projects.send(
                    DemoService.PROJECTS,
                    "PUT",
                    "/projects/%s/milestones/%s".formatted(id, STAGES.get(i)),
                    "{\"achieved\": \"2023-%02d-15\"}".formatted(i + 3));
        }
    }
}
