package io.targetmonitor.local.demo.plan;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What held a project up, and how it was settled. The files name neither who had to solve it nor until when, which the
 * API asks for: both are set here and said to be so.
 */
final class Blockers {

    private static final String SET_HERE = "，责任单位和期限为演示设定";
    private static final String OWNER = "市发展和改革局";
    private static final LocalDate DUE = LocalDate.of(2023, 6, 30);

    private final DemoData data;

    Blockers(DemoData data) {
        this.data = data;
    }

    Stream<Action> actions() {
        return Stream.concat(
                Event.of(data, "BLOCKER_RAISED").map(Blockers::raised),
                Event.of(data, "BLOCKER_RESOLVED").map(Blockers::cleared));
    }

    private static Action raised(Event event) {
        var kind = kind(event);
        var body = new Body()
                .with("kind", kind)
                .with("text", event.text() + SET_HERE)
                .with("owner", OWNER)
                .with("level", "TASK_FORCE")
                .with("due", DUE.toString())
                .with("raisedOn", event.day().toString());
        var path = "/projects/{" + event.project() + "}/blockers";
        var fact = "{" + event.project() + "/blockers/0/kind}";
        return Entry.change(event.day(), DemoUsers.REPORTER, "POST", path, body, fact, kind);
    }

    private static Action cleared(Event event) {
        var body = new Body()
                .with("resolution", event.text())
                .with("clearedOn", event.day().toString());
        var path = "/projects/{" + event.project() + "}/blockers/{" + event.project() + "/blockers/0/id}";
        var fact = "{" + event.project() + "/blockers/0/clearedOn}";
        return Entry.change(
                event.day(),
                DemoUsers.REPORTER,
                "PATCH",
                path,
                body,
                fact,
                event.day().toString());
    }

    private static String kind(Event event) {
        return switch (event.told().get("factor").textValue()) {
            case "ENERGY" -> "ENERGY_QUOTA";
            default -> throw new IllegalArgumentException("A blocker of an unknown factor: " + event.told());
        };
    }
}
