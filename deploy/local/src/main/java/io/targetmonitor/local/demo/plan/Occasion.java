package io.targetmonitor.local.demo.plan;

import java.util.stream.Stream;

/** The ceremony itself: a fact, not a target. */
final class Occasion {

    private final DemoData data;

    Occasion(DemoData data) {
        this.data = data;
    }

    Stream<Action> actions() {
        var event = data.seed().get("event");
        var body = new Body()
                .with("name", event.get("name_zh"))
                .with("date", event.get("date"))
                .with("projectsCount", event.get("projects_count"))
                .with("amount", event.get("investment_cny"))
                .with("tag", KickOff.TAG)
                .with(
                        "source",
                        event.get("provenance").textValue() + "："
                                + event.get("quote_zh").textValue())
                .with("area", DemoData.HESHAN);
        return Stream.of(Entry.occasion(data.eventDay(), event.get("code").textValue(), body));
    }
}
