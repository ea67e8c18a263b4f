package io.targetmonitor.targets.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What had been decided about a target by a moment, and holds on its day.
 *
 * @param exemption null without one
 * @param override null without one
 * @param checklist null if nobody has written one
 */
public record Decided(Exemption exemption, ManualLight override, Checklist checklist) {

    public static final Decided NOTHING = new Decided(null, null, null);

    /** The first day on which one of them no longer holds; null: none ends. */
    public LocalDate nextChange() {
        return Stream.of(
                        Optional.ofNullable(exemption).map(Exemption::until),
                        Optional.ofNullable(override).map(ManualLight::until))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(last -> last.plusDays(1))
                .orElse(null);
    }
}
