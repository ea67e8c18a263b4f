package io.targetmonitor.alerts.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.targetmonitor.alerts.alert.Case;
import io.targetmonitor.alerts.rule.Statement;

/** What the rules say of one thing on a day, and the next day on which time alone makes them say something else. */
record Watched(List<Case> cases, LocalDate nextCheck) {

    static Watched on(LocalDate day, List<Statement> statements, Naming naming) {
        return new Watched(
                statements.stream()
                        .map(said -> new Case(
                                said.family(),
                                naming.subject(said),
                                said.outlook().on(day),
                                naming.facts(said)))
                        .toList(),
                statements.stream()
                        .map(said -> said.outlook().nextAfter(day))
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }
}
