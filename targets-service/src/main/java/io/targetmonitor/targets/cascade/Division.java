package io.targetmonitor.targets.cascade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

import io.targetmonitor.targets.target.TargetView;

/**
 * How a target is divided among others, by areas or by years (DOMAIN.md 2.8).
 *
 * @param allocated what the parts promise together; null where they do not add up, or some are not yours to see
 * @param coverage the same in percent of the parent: under 100 somebody has nothing to do for a part of it
 * @param difference allocated less the parent
 */
record Division(
        BigDecimal allocated, BigDecimal coverage, BigDecimal difference, Allocation allocation, List<Part> items) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** Whether the parts promise as much as the whole. */
    enum Allocation {
        UNDER,
        EXACT,
        /** 加码: a reserve. */
        OVER
    }

    /** Parts that do not add up: rates and places never do. */
    static Division listed(List<TargetView> parts) {
        return new Division(null, null, null, null, parts.stream().map(Part::of).toList());
    }

    /** Parts that add up: quantities, counts and sums. */
    static Division summed(TargetView parent, List<TargetView> parts) {
        if (parts.isEmpty()) {
            return listed(parts);
        }
        var whole = promised(parent);
        var allocated = parts.stream().map(Division::promised).reduce(BigDecimal.ZERO, BigDecimal::add);
        var behind = parts.stream().map(Division::shortfall).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Division(
                allocated,
                percent(allocated, whole),
                allocated.subtract(whole),
                allocation(allocated.compareTo(whole)),
                parts.stream()
                        .map(part -> Part.of(
                                part,
                                percent(promised(part), whole),
                                ahead(part) == null ? null : percent(ahead(part), whole),
                                behind.signum() == 0 ? null : percent(shortfall(part), behind)))
                        .toList());
    }

    private static Allocation allocation(int order) {
        return order < 0 ? Allocation.UNDER : order == 0 ? Allocation.EXACT : Allocation.OVER;
    }

    /** The number to plan for: 超55个 needs 56. */
    private static BigDecimal promised(TargetView target) {
        return target.comparator().toReach(target.value(), target.unit().isCounted());
    }

    /** How far it is ahead of its plan, negative behind it; null without data. */
    private static BigDecimal ahead(TargetView target) {
        var actual = target.assessment().actual();
        var expected = target.assessment().expected();
        if (actual == null || expected == null) {
            return null;
        }
        var ahead = actual.subtract(expected);
        return target.comparator().moreIsBetter() ? ahead : ahead.negate();
    }

    private static BigDecimal shortfall(TargetView target) {
        return Objects.requireNonNullElse(ahead(target), BigDecimal.ZERO)
                .min(BigDecimal.ZERO)
                .negate();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }
}
