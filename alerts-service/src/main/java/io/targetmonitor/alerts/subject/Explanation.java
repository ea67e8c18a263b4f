package io.targetmonitor.alerts.subject;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import io.targetmonitor.alerts.rule.Family;

/**
 * Whether late projects explain why a derived target is behind: they do if their amounts make up the whole shortfall.
 * Less is no explanation, for then something else is wrong too, and people must hear of it.
 */
final class Explanation {

    /** Alerts of these say that a project is late; a late report or an odd figure explains nothing. */
    static final Set<Family> FAMILIES = EnumSet.of(
            Family.MILESTONE_OVERDUE,
            Family.SIGNED_NOT_STARTED,
            Family.STARTED_NOT_IN_STATISTICS,
            Family.PROGRESS_STALLED);

    private static final Comparator<Late> LARGEST_FIRST = Comparator.comparing(Late::amount, Comparator.reverseOrder())
            .thenComparing(Late::openedAt)
            .thenComparing(Late::alert);

    private Explanation() {}

    /**
     * The alert of the largest of the projects, if they explain it.
     *
     * @param shortfall expected less actual, in the indicator's unit; null where one of them is not known
     */
    static Optional<UUID> of(BigDecimal shortfall, List<Late> late) {
        if (shortfall == null || shortfall.signum() <= 0) {
            return Optional.empty();
        }
        var projects = oncePerProject(late);
        var sum = projects.stream().map(Late::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(shortfall) < 0
                ? Optional.empty()
                : projects.stream().min(LARGEST_FIRST).map(Late::alert);
    }

    /** A project with several alerts counts once, by the oldest. */
    private static Collection<Late> oncePerProject(List<Late> late) {
        return late.stream()
                .collect(Collectors.toMap(
                        Late::project,
                        one -> one,
                        BinaryOperator.minBy(
                                Comparator.comparing(Late::openedAt).thenComparing(Late::alert))))
                .values();
    }
}
