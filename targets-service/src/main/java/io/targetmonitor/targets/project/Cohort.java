package io.targetmonitor.targets.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.indicator.Derivation;

/**
 * The projects reviewed in a window that are still advancing, and when each reached a stage. All stages share this one
 * denominator; they are no chain (DOMAIN.md 2.3). What needs no new land never lists or takes over any, and is left out
 * where the stage is one of land.
 */
final class Cohort {

    private final List<Member> members;

    private Cohort(List<Member> members) {
        this.members = members;
    }

    /** @param reached null while it has not */
    private record Member(LocalDate reviewed, LocalDate reached) {}

    /** @param window null if there is none, and then nobody belongs to it */
    static Cohort of(Derivation derivation, List<Contribution> known, Area area, Period window) {
        Map<UUID, LocalDate> reached = known.stream()
                .filter(it -> it.milestone().equals(derivation.milestone()))
                .collect(Collectors.toMap(Contribution::versionId, Contribution::achieved));
        return new Cohort(known.stream()
                .filter(it -> window != null && it.joins(derivation, area, window))
                .map(it -> new Member(it.achieved(), reached.get(it.versionId())))
                .toList());
    }

    /** As at a day; empty while nobody has been reviewed. */
    Optional<StageRate> rate(LocalDate at) {
        var then = members.stream().filter(it -> !it.reviewed.isAfter(at)).toList();
        var done = then.stream()
                .filter(it -> it.reached != null && !it.reached.isAfter(at))
                .count();
        return then.isEmpty() ? Optional.empty() : Optional.of(new StageRate((int) done, then.size()));
    }
}
