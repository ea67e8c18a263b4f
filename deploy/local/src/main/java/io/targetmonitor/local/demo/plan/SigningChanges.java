package io.targetmonitor.local.demo.plan;

import java.util.stream.Stream;

/** Signings that fell out of the count again: withdrawn, found to be the same as another, or made smaller. */
final class SigningChanges {

    private final DemoData data;

    SigningChanges(DemoData data) {
        this.data = data;
    }

    Stream<Action> actions() {
        return Stream.of(
                        Event.of(data, "PROJECT_WITHDRAWN").map(SigningChanges::withdrawn),
                        Event.of(data, "PROJECT_MERGED").map(SigningChanges::merged),
                        Event.of(data, "INVESTMENT_AMENDED").map(SigningChanges::amended))
                .flatMap(changes -> changes);
    }

    private static Action withdrawn(Event event) {
        return closed(event, "withdraw", dated(event), "WITHDRAWN");
    }

    private static Action merged(Event event) {
        var into = "{" + event.told().get("into").textValue() + "}";
        return closed(event, "merge", dated(event).with("into", into), "MERGED");
    }

    private static Action closed(Event event, String verb, Body body, String status) {
        var path = "/projects/{" + event.project() + "}/" + verb;
        var fact = "{" + event.project() + "/status}";
        return Entry.change(event.day(), DemoUsers.SUPERVISOR, "POST", path, body, fact, status);
    }

    private static Action amended(Event event) {
        var amount = Money.ofWan(event.told().get("new_wan"));
        var body = new Body()
                .with("plannedInvestment", amount)
                .with("reason", event.text())
                .with("effectiveOn", event.day().toString());
        var path = "/projects/{" + event.project() + "}";
        var fact = "{" + event.project() + "/plannedInvestment}";
        return Entry.change(event.day(), DemoUsers.REPORTER, "PATCH", path, body, fact, amount);
    }

    private static Body dated(Event event) {
        return new Body().with("reason", event.text()).with("date", event.day().toString());
    }
}
