package io.targetmonitor.benchmark.projects;

import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static io.targetmonitor.benchmark.measure.Copy.row;

/** The rows of each table, in the form of COPY. */
enum Tables {
    PROJECT(
            "project (id, sequence, code, name, name_en, area, category, track, investor, investor_country,"
                    + " planned_investment, needs_new_land, land_area, leader, department, tags, monitoring, provenance,"
                    + " status, stage, merged_into)",
            project -> Stream.of(row(
                    project.id(),
                    sequence(project),
                    project.code(),
                    project.name(),
                    project.nameEn(),
                    project.area(),
                    project.category(),
                    project.track(),
                    project.investor(),
                    "CN",
                    project.plannedInvestment(),
                    project.needsNewLand(),
                    project.landArea(),
                    project.leader(),
                    project.department(),
                    tags(project),
                    "NO_REPORTS",
                    "SYNTHETIC",
                    project.status(),
                    last(project.milestones().stream().map(MadeProject.Reached::kind)),
                    project.mergedInto()))),
    MILESTONE(
            "milestone (project_id, kind, achieved, basis, other_dates, evidence)",
            project -> project.milestones().stream()
                    .map(milestone -> row(project.id(), milestone.kind(), milestone.on(), "DISPATCH", "[]", "[]"))),
    PROJECT_VERSION(
            "project_version (project_id, known_from, known_to, code, name, name_en, area, department, leader, category,"
                    + " track, status, tags, counts, needs_new_land, planned_investment, land_area, stage, reviewed,"
                    + " listed, contracted, land_delivered, started, in_statistics)",
            project -> Versions.of(project).stream()
                    .map(version -> row(
                            project.id(),
                            version.from() + " 02:00:00+00",
                            version.to() == null ? "infinity" : version.to() + " 02:00:00+00",
                            project.code(),
                            project.name(),
                            project.nameEn(),
                            project.area(),
                            project.department(),
                            project.leader(),
                            project.category(),
                            project.track(),
                            status(project, version),
                            tags(project),
                            version.counts(),
                            project.needsNewLand(),
                            project.plannedInvestment(),
                            project.landArea(),
                            version.stage(),
                            version.dates().get("REVIEWED"),
                            version.dates().get("LISTED"),
                            version.dates().get("CONTRACTED"),
                            version.dates().get("LAND_DELIVERED"),
                            version.dates().get("STARTED"),
                            version.dates().get("IN_STATISTICS")))),
    /** So that the service can go on with these projects; the events themselves are not made. */
    EVENT_SUBJECT(
            "event_subject (topic, subject, sequence)",
            project -> Stream.of(row("projects.events.v1", project.id(), sequence(project))));

    private final String target;
    private final Function<MadeProject, Stream<String>> rows;

    Tables(String target, Function<MadeProject, Stream<String>> rows) {
        this.target = target;
        this.rows = rows;
    }

    String copy() {
        return "copy " + target + " from stdin";
    }

    Stream<String> rows(long seed, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> MadeProject.of(seed, number))
                .flatMap(rows);
    }

    /** As many events as there would be: registered, each milestone, and how it ended or paused. */
    private static int sequence(MadeProject project) {
        return 1 + project.milestones().size() + (project.status().equals("ACTIVE") ? 0 : 1);
    }

    private static String tags(MadeProject project) {
        return project.tag() == null ? "{}" : "{" + project.tag() + "}";
    }

    /** What ended went on before. */
    private static String status(MadeProject project, Versions.Version version) {
        return version.counts() && project.ended() != null ? "ACTIVE" : project.status();
    }

    private static String last(Stream<String> kinds) {
        return kinds.reduce((nearer, further) -> further).orElse(null);
    }
}
