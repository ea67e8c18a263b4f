package io.targetmonitor.benchmark.alerts;

import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static io.targetmonitor.benchmark.measure.Copy.row;

/** The rows of each table, in the form of COPY. */
enum Tables {
    KNOWN_TARGET(
            "known_target (id, name, area, indicator, first_day, last_day, department, leader, provenance)",
            (made, it) -> Stream.of(row(
                    it.id(),
                    it.name(),
                    it.area(),
                    "LAND",
                    "2026-01-01",
                    "2026-12-31",
                    it.department(),
                    it.leader(),
                    "SYNTHETIC"))),
    WATCHED_TARGET(
            "watched_target (id, state, memory)",
            (made, it) ->
                    Stream.of(row(it.id(), it.state(light(made, it), MadeTarget.THROUGH), it.memory(light(made, it))))),
    FOLLOWED_SUBJECT(
            "followed_subject (topic, subject, epoch, sequence)",
            (made, it) -> Stream.of(row(Storm.TOPIC, it.id(), 1, 1))),
    CHRONICLE(
            "chronicle (subject, epoch, sequence, kind, at, area, name, leader, department, ends, reading)",
            (made, it) -> Stream.of(row(
                    it.id(),
                    1,
                    1,
                    "TARGET",
                    it.openedAt(),
                    it.area(),
                    it.name(),
                    it.leader(),
                    it.department(),
                    "2026-12-31",
                    it.reading(light(made, it))))),
    ALERT(
            "alert (id, version, family, subject, rule, severity, verdict_severity, state, level, stale, subject_name,"
                    + " area, commitment, leader, department, data_through, target_value, actual, expected, attainment,"
                    + " gap, unit, light, provenance, opened_at, waiting_since, changed_at, resolved_at,"
                    + " acknowledged_by, acknowledged_at, promised_by, measure, next_look, sequence)",
            (made, it) -> made.hasOpen(it.number()) || made.hadOne(it.number())
                    ? Stream.of(alert(it, light(made, it), made.hadOne(it.number())))
                    : Stream.empty()),
    /** So that the service can go on with these alerts; the events themselves are not made. */
    EVENT_SUBJECT(
            "event_subject (topic, subject, sequence)",
            (made, it) -> made.hasOpen(it.number()) || made.hadOne(it.number())
                    ? Stream.of(row("alerts.events.v1", it.alertId(), 1))
                    : Stream.empty());

    /** Nothing happens to an alert by itself while we measure. */
    private static final String NOT_SOON = "2099-01-01 00:00:00+00";

    private final String target;
    private final BiFunction<Made, MadeTarget, Stream<String>> rows;

    Tables(String target, BiFunction<Made, MadeTarget, Stream<String>> rows) {
        this.target = target;
        this.rows = rows;
    }

    String copy() {
        return "copy " + target + " from stdin";
    }

    Stream<String> rows(Made made, int from, int to) {
        return IntStream.range(from, to).mapToObj(made::target).flatMap(it -> rows.apply(made, it));
    }

    private static Light light(Made made, MadeTarget it) {
        if (!made.hasOpen(it.number())) {
            return Light.GREEN;
        }
        return it.isRed() ? Light.RED : Light.YELLOW;
    }

    private static String alert(MadeTarget it, Light now, boolean over) {
        var worst = over ? Light.YELLOW : now;
        var acknowledged = !over && it.isAcknowledged();
        return row(
                it.alertId(),
                0,
                "TARGET_PACE",
                it.id(),
                worst == Light.RED ? "TARGET_FAR_BEHIND" : "TARGET_BEHIND",
                worst,
                worst,
                over ? "RESOLVED" : acknowledged ? "ACKNOWLEDGED" : "OPEN",
                it.level(),
                false,
                it.name(),
                it.area(),
                "BINDING",
                it.leader(),
                it.department(),
                MadeTarget.THROUGH,
                2000,
                now.actual(),
                760,
                32,
                now.gap(),
                "mu",
                now,
                "SYNTHETIC",
                it.openedAt(),
                it.openedAt(),
                it.openedAt(),
                over ? it.openedAt() : null,
                acknowledged ? "benchmark" : null,
                acknowledged ? it.openedAt() : null,
                acknowledged ? "2098-12-31" : null,
                acknowledged ? "赶工" : null,
                over ? null : NOT_SOON,
                1);
    }
}
