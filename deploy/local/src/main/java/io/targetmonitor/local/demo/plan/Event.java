package io.targetmonitor.local.demo.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Something that happened to a made-up project in the course of the year. */
record Event(JsonNode told) {

    private static final String EVIDENCE = "证据：";

    static Stream<Event> of(DemoData data, String type) {
        return DemoData.each(data.demo(), "events")
                .map(Event::new)
                .filter(event -> event.told.get("type").textValue().equals(type));
    }

    LocalDate day() {
        return LocalDate.parse(told.get("at").textValue());
    }

    String project() {
        return told.get("project").textValue();
    }

    /** What was said, with the label that it is made up. */
    String text() {
        return told.get("text").textValue() + "（" + told.get("provenance").textValue() + "）";
    }

    /** What the text names behind 证据：, one item each. */
    List<Object> evidence() {
        var text = told.get("text").textValue();
        var named = text.substring(text.indexOf(EVIDENCE) + EVIDENCE.length());
        return Stream.of(named.split("、"))
                .<Object>map(item ->
                        new Body().with("kind", item).with("reference", text()).json())
                .toList();
    }
}
