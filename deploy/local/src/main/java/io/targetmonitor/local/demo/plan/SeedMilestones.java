package io.targetmonitor.local.demo.plan;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What the report says a project should reach; a phrase that names two things is two milestones. */
final class SeedMilestones {

    private final DemoData data;

    SeedMilestones(DemoData data) {
        this.data = data;
    }

    Stream<Action> actions() {
        return DemoData.each(data.seed(), "milestones")
                .flatMap(milestone -> kinds(milestone).map(kind -> milestone(milestone, kind)));
    }

    private Action milestone(JsonNode milestone, String kind) {
        var body = planned(milestone)
                .with("code", milestone.get("code"))
                .with("name", milestone.get("name_zh"))
                .with("commitment", SeedTargets.commitment(milestone))
                .with(
                        "source",
                        data.document(milestone) + "："
                                + milestone.get("quote_zh").textValue());
        return Entry.milestone(data.eventDay(), milestone.get("project").textValue(), kind, body);
    }

    private static Body planned(JsonNode milestone) {
        return switch (milestone.get("due_kind").textValue()) {
            case "YEAR_END", "QUARTER_END" -> new Body().with("planned", milestone.get("due"));
            // the report does not say from when the year runs
            case "RELATIVE" ->
                new Body().with("planned", new Body().withNull("anchor").with("after", milestone.get("duration")));
            case "NO_DEADLINE" -> new Body().withNull("planned");
            default -> throw new IllegalArgumentException("A milestone with an unknown due date: " + milestone);
        };
    }

    private static Stream<String> kinds(JsonNode milestone) {
        return switch (milestone.get("stage").textValue()) {
            case "TRIAL_PRODUCTION" -> Stream.of("TRIAL_PRODUCTION");
            case "FULL_CAPACITY" -> Stream.of("AT_CAPACITY");
            case "PRODUCTION" -> Stream.of("IN_PRODUCTION");
            case "CONSTRUCTION_START" -> Stream.of("STARTED");
            case "COMPLETION_AND_MOVE" -> Stream.of("COMPLETED", "RELOCATED");
            default -> throw new IllegalArgumentException("A milestone of an unknown stage: " + milestone);
        };
    }
}
