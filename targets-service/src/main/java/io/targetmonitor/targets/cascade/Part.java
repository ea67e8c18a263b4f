package io.targetmonitor.targets.cascade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Comparison;
import io.targetmonitor.targets.assessment.Light;
import io.targetmonitor.targets.assessment.Outcome;
import io.targetmonitor.targets.target.TargetView;

/**
 * One target of a cascade, where it stands, and what it is of the whole.
 *
 * @param shareOfParent percent of the parent that is allocated to it; null for what does not add up, like the next two
 * @param contribution points that it adds to the parent's gap, negative if it is behind its own plan
 * @param shareOfShortfall percent of what all parts are behind; 0 if it is not behind, null if none is
 */
record Part(
        UUID id,
        String code,
        String name,
        Area area,
        Period period,
        Comparison comparator,
        BigDecimal value,
        BigDecimal actual,
        BigDecimal expected,
        BigDecimal attainment,
        BigDecimal gap,
        Light light,
        Outcome outcome,
        LocalDate dataThrough,
        String leader,
        String department,
        BigDecimal shareOfParent,
        BigDecimal contribution,
        BigDecimal shareOfShortfall) {

    /** Without anything of a whole. */
    static Part of(TargetView target) {
        return of(target, null, null, null);
    }

    static Part of(TargetView target, BigDecimal shareOfParent, BigDecimal contribution, BigDecimal shareOfShortfall) {
        var assessment = target.assessment();
        return new Part(
                target.id(),
                target.code(),
                target.name(),
                target.area(),
                target.period(),
                target.comparator(),
                target.value(),
                assessment.actual(),
                assessment.expected(),
                assessment.attainment(),
                assessment.gap(),
                assessment.light(),
                assessment.outcome(),
                assessment.dataThrough(),
                target.leader(),
                target.department(),
                shareOfParent,
                contribution,
                shareOfShortfall);
    }
}
