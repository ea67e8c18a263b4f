package io.targetmonitor.local;

import io.targetmonitor.local.demo.plan.DemoService;

/** A project that must report each month and has not; of a neighbour, so that Heshan's year stays what it was. */
final class OwingProject {

    static final String CODE = "PAGE-OWING";
    static final String AREA = "440785101";

    private OwingProject() {}

    /** While the year goes on: nothing is owed for the months before. */
    static void register(ApiReader api) {
        new ApiWriter(api).send(DemoService.PROJECTS, "POST", "/projects", """
                {"code": "%s", "name": "演示饮料厂", "nameEn": "Demo drinks works", "area": "%s", "category": "INDUSTRY",
                 "plannedInvestment": 300000000, "monitoring": "FULL", "provenance": "SYNTHETIC"}
                """.formatted(CODE, AREA));
    }
}
