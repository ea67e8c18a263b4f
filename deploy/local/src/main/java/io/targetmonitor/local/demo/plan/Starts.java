package io.targetmonitor.local.demo.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The projects that were listed as started at the ceremony. A ceremony is not a start: one of them began in May, one a
 * week later and was then missing in the statistics register for 75 days.
 */
final class Starts {

    private static final String STARTED = "STARTED";
    private static final String IN_STATISTICS = "IN_STATISTICS";

    private final DemoData data;

    Starts(DemoData data) {
        this.data = data;
    }

    Stream<Action> of(JsonNode project) {
        var code = project.get("code").textValue();
        var due = event(code, "MILESTONE_DUE");
        var done = event(code, "MILESTONE_DONE");
        if (due.isPresent()) {
            return late(code, due.get().day(), done.orElseThrow());
        }
        var start = done.map(Event::day).orElse(data.eventDay());
        var body = Achieved.on(start);
        if (done.isPresent()) {
            body.with("otherDates", ceremony());
        }
        return Stream.of(Entry.milestone(start, code, STARTED, body), registered(code, start));
    }

    private Stream<Action> late(String code, LocalDate due, Event done) {
        var planned = new Body()
                .with("planned", due.toString())
                .with("otherDates", ceremony())
                .with("source", DemoData.LABEL);
        var achieved = Achieved.on(done.day())
                .with("planned", due.toString())
                .with("otherDates", ceremony())
                .with("evidence", done.evidence());
        return Stream.of(
                Entry.milestone(data.eventDay(), code, STARTED, planned),
                Entry.milestone(done.day(), code, STARTED, achieved),
                registered(code, done.day()));
    }

    /** The day of the register: as told for the one that was late, else a made-up one within the month. */
    private Action registered(String code, LocalDate start) {
        var day = event(code, "STATS_ENTERED").map(Event::day).orElse(start.plusDays(10 + number(code) % 18));
        return Entry.milestone(day, code, IN_STATISTICS, Achieved.inStatistics(day));
    }

    private List<Object> ceremony() {
        return List.of(new Body()
                .with("basis", "CEREMONY")
                .with("on", data.eventDay().toString())
                .json());
    }

    private Optional<Event> event(String project, String type) {
        return Event.of(data, type)
                .filter(event -> event.project().equals(project))
                .findFirst();
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring("DEMO-K".length()));
    }
}
