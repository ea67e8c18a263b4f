package io.targetmonitor.local.demo.plan;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The 53 projects of the ceremony. Only their number and their sum are real. */
final class KickOff {

    static final String TAG = "KICKOFF-2023-02-03";

    private final DemoData data;
    private final Starts starts;

    KickOff(DemoData data) {
        this.data = data;
        this.starts = new Starts(data);
    }

    Stream<Action> actions() {
        return DemoData.each(data.demo(), "kickoff_projects").flatMap(this::project);
    }

    private Stream<Action> project(JsonNode project) {
        return Stream.concat(Stream.of(registered(project)), reached(project));
    }

    private Action registered(JsonNode project) {
        var track = project.get("track").textValue();
        var body = new Body()
                .with("code", project.get("code"))
                .with("name", project.get("name_zh"))
                .with("area", project.get("town"))
                .with("category", track.equals("其他") ? "OTHER" : "INDUSTRY")
                .with("track", track)
                .with("investor", project.get("enterprise"))
                .with("plannedInvestment", Money.ofWan(project.get("planned_investment_wan")))
                .with("tags", List.of(TAG))
                .with("monitoring", "NO_REPORTS")
                .with("provenance", project.get("provenance"));
        return Entry.project(data.eventDay(), project.get("code").textValue(), body);
    }

    private Stream<Action> reached(JsonNode project) {
        return switch (project.get("stage_at_event").textValue()) {
            case "签约" -> Stream.of(onTheDay(project, "SIGNED"));
            case "动工" -> starts.of(project);
            case "投产" -> Stream.of(onTheDay(project, "IN_PRODUCTION"));
            default -> throw new IllegalArgumentException("A project at an unknown stage: " + project);
        };
    }

    private Action onTheDay(JsonNode project, String kind) {
        var body = Achieved.on(data.eventDay());
        return Entry.milestone(data.eventDay(), project.get("code").textValue(), kind, body);
    }
}
