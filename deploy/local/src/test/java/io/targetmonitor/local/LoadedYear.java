package io.targetmonitor.local;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.targetmonitor.local.demo.plan.DemoService;

/** What a user and a consumer see of the loaded year. */
record LoadedYear(ApiReader api, TopicContents topics) {

    static final List<String> TOPICS =
            List.of("projects.events.v1", "targets.events.v1", "alerts.events.v1", "notifications.v1");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    JsonNode assessment(String code, String asOf) {
        return api.get(DemoService.TARGETS, "/targets/" + targetId(code) + "?asOf=" + asOf.replace("+", "%2B"))
                .get("assessment");
    }

    Map<String, JsonNode> scoreboard(String asOf) {
        var rows = new LinkedHashMap<String, JsonNode>();
        api.get(DemoService.TARGETS, "/scoreboard?period=2023&area=440784&asOf=" + asOf)
                .get("items")
                .forEach(row -> rows.put(row.get("code").textValue(), row));
        return rows;
    }

    String targetId(String code) {
        return api.get(DemoService.TARGETS, "/targets?code=" + code)
                .at("/items/0/id")
                .textValue();
    }

    /** What alerts call a milestone. */
    String milestone(String project, String kind) {
        return api.get(DemoService.PROJECTS, "/projects/by-code/" + project)
                        .get("id")
                        .textValue() + "/" + kind;
    }

    List<JsonNode> alertsOf(String subject) {
        return api.all(DemoService.ALERTS, "/alerts?subject=" + subject);
    }

    /**
     * What happened to the alerts of a subject in one family of rules, such as {@code opened 2023-07-06}, without what
     * people said or left unsaid.
     */
    List<String> timelineOf(String subject, String family) {
        return alertsOf(subject).stream()
                .filter(alert -> alert.get("family").textValue().equals(family))
                .map(alert ->
                        api.get(DemoService.ALERTS, "/alerts/" + alert.get("id").textValue()))
                .flatMap(alert -> StreamSupport.stream(alert.get("timeline").spliterator(), false))
                .filter(item ->
                        item.get("type").textValue().matches("alert\\.(opened|raised|lowered|resolved|reopened)\\.v1"))
                .map(item -> item.get("type").textValue().split("\\.")[1] + " "
                        + dayOf(item.get("businessTime").textValue()))
                .toList();
    }

    /** Why and when somebody was told of a subject by one family of rules. */
    List<String> toldOf(String subject, String family) {
        return topics.of("notifications.v1").stream()
                .filter(event ->
                        event.at("/data/notification/alert/family").asText().equals(family))
                .filter(event ->
                        event.at("/data/notification/alert/subject").asText().equals(subject))
                .sorted(Comparator.comparing(event -> event.get("businesstime").textValue()))
                .map(event -> event.at("/data/notification/why").asText() + " "
                        + dayOf(event.get("businesstime").textValue()))
                .distinct()
                .toList();
    }

    /** Every record with its sequence, and the number of events of each topic. */
    Map<String, Object> everything() {
        var all = new LinkedHashMap<String, Object>();
        TOPICS.forEach(topic -> all.put(topic, topics.of(topic).size()));
        all.put("projects", api.all(DemoService.PROJECTS, "/projects?area=440784"));
        all.put("targets", api.all(DemoService.TARGETS, "/targets?area=440784"));
        all.put("alerts", api.all(DemoService.ALERTS, "/alerts?area=440784"));
        return all;
    }

    private static LocalDate dayOf(String instant) {
        return LocalDate.ofInstant(Instant.parse(instant), ZONE);
    }
}
