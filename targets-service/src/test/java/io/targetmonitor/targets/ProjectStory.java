package io.targetmonitor.targets;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** One project and what becomes of it, told on the topic of projects. */
public final class ProjectStory {

    private final ProjectTopic topic;
    private final UUID id = UUID.randomUUID();
    private final Map<String, String> fields = new TreeMap<>();
    private final Map<String, String> milestones = new TreeMap<>();

    /** An industrial project of 200 million yuan. */
    public ProjectStory(ProjectTopic topic, String code, String area) {
        this.topic = topic;
        with("id", quoted(id.toString())).with("code", quoted(code)).with("name", quoted(code + " 项目"));
        with("area", quoted(area)).with("category", "\"INDUSTRY\"").with("capital", "\"DOMESTIC\"");
        with("plannedInvestment", "200000000").with("landArea", "null").with("tags", "[]");
        with("status", "\"ACTIVE\"").with("mergedInto", "null");
    }

    public UUID id() {
        return id;
    }

    /** A field in JSON, for the next event. */
    public ProjectStory with(String field, String json) {
        fields.put(field, json);
        return this;
    }

    public ProjectStory reached(String kind, String day) {
        milestones.put(kind, quoted(day));
        return this;
    }

    public ProjectStory lost(String kind) {
        milestones.remove(kind);
        return this;
    }

    /** Tells how it is now. */
    public ProjectStory tell(String type, String day, String reason) {
        topic.tell(
                "project.%s.v1".formatted(type),
                id,
                day,
                written(),
                reason == null ? "{\"fields\":[]}" : "{\"fields\":[],\"reason\":%s}".formatted(quoted(reason)));
        return this;
    }

    private String written() {
        var reached = milestones.entrySet().stream()
                .map(entry -> "{\"kind\":%s,\"achieved\":%s}".formatted(quoted(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(",", "[", "]"));
        return fields.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{\"milestones\":" + reached + ",", "}"));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
