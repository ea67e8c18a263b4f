package io.targetmonitor.targets.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.indicator.Derivation;

/**
 * A project behind a derived number, or one that was behind it and fell out.
 *
 * @param amount that it adds, or added: 1, yuan or mu
 * @param achieved the day that counts; null for one that waits
 * @param why it fell out; null for the others, like the next three
 * @param since when that was known
 * @param reason as given by who did it; null if none was
 * @param mergedInto null unless it counts in another one now
 */
public record Lineage(
        UUID projectId,
        String code,
        String name,
        Area area,
        State state,
        LocalDate achieved,
        BigDecimal amount,
        Why why,
        Instant since,
        String reason,
        UUID mergedInto) {

    /** What a project is to a number. */
    public enum State {
        IN,
        /** In the cohort of a rate, and has not reached the stage yet. */
        WAITING,
        OUT
    }

    /** Why a project no longer counts. */
    public enum Why {
        WITHDRAWN,
        MERGED,
        MILESTONE_WITHDRAWN,
        /** The milestone has another date, outside the period. */
        MILESTONE_MOVED,
        AREA_CHANGED,
        /** The amount fell below the threshold. */
        AMENDED,
        /** It has another category, capital or other tags. */
        RECLASSIFIED
    }

    /**
     * What a project is to a derived number; empty if it never counted.
     *
     * @param versions all that were known by a moment, in order
     * @param period of the target; null if it has no deadline
     */
    static Optional<Lineage> of(List<ProjectVersion> versions, Derivation derivation, Area area, Period period) {
        var rule = new Membership(derivation, area, derivation.isRate() ? derivation.windowOf(period) : period);
        var now = versions.get(versions.size() - 1);
        if (rule.holds(now)) {
            return Optional.of(in(now, derivation));
        }
        for (var i = versions.size() - 2; i >= 0; i--) {
            if (rule.holds(versions.get(i))) {
                return Optional.of(out(versions.get(i), versions.get(i + 1), now, rule));
            }
        }
        return Optional.empty();
    }

    private static Lineage in(ProjectVersion now, Derivation derivation) {
        var achieved = now.reachedOn(derivation.milestone());
        return new Lineage(
                now.projectId(),
                now.code(),
                now.name(),
                now.area(),
                achieved.isPresent() ? State.IN : State.WAITING,
                achieved.orElse(null),
                now.amount(derivation.measure()),
                null,
                null,
                null,
                null);
    }

    private static Lineage out(ProjectVersion last, ProjectVersion fall, ProjectVersion now, Membership rule) {
        return new Lineage(
                now.projectId(),
                now.code(),
                now.name(),
                last.area(),
                State.OUT,
                last.reachedOn(rule.derivation().milestone()).orElse(null),
                last.amount(rule.derivation().measure()),
                rule.why(fall),
                fall.knownFrom(),
                fall.reason(),
                now.mergedInto());
    }
}
