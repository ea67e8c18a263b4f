package io.targetmonitor.local.demo.plan;

import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The projects the report names. */
final class SeedProjects {

    /** Real firms, named as such: facts only, nothing is invented about them, nobody calls them late. */
    private static final Set<String> NAMED_FIRMS = Set.of("HS23-P01", "HS23-P02", "HS23-P03");

    private final DemoData data;

    SeedProjects(DemoData data) {
        this.data = data;
    }

    Stream<Action> actions() {
        return DemoData.each(data.seed(), "projects").map(this::project);
    }

    private Action project(JsonNode project) {
        var code = project.get("code").textValue();
        var body = new Body()
                .with("code", code)
                .with("name", project.get("name_zh"))
                .with("nameEn", project.get("name_en"))
                .with("area", DemoData.text(project, "area").orElse(DemoData.HESHAN))
                .with("category", project.get("category"))
                .with("track", DemoData.text(project, "track"))
                .with("department", Departments.of(project.get("owner_stated")))
                .with("monitoring", NAMED_FIRMS.contains(code) ? "RECORD_ONLY" : "NO_REPORTS")
                .with("provenance", project.get("provenance"));
        return Entry.project(data.eventDay(), code, body);
    }
}
