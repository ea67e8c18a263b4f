package io.targetmonitor.targets.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * Which projects count; what is empty or null does not narrow.
 *
 * @param minPlannedInvestment yuan; 亿元以上 includes exactly 1亿
 */
public record Where(
        List<String> category,
        BigDecimal minPlannedInvestment,
        List<String> capitalIn,
        List<String> tagsAny,
        List<String> tagsNone) {

    static final Where ALL = new Where(null, null, null, null, null);

    public Where {
        category = copy(category);
        capitalIn = copy(capitalIn);
        tagsAny = copy(tagsAny);
        tagsNone = copy(tagsNone);
    }

    /** @param plannedInvestment null if unknown, which is not enough where there is a minimum */
    public boolean matches(String category, BigDecimal plannedInvestment, String capital, Collection<String> tags) {
        return isIn(this.category, category)
                && isLargeEnough(plannedInvestment)
                && isIn(capitalIn, capital)
                && (tagsAny.isEmpty() || tagsAny.stream().anyMatch(tags::contains))
                && tagsNone.stream().noneMatch(tags::contains);
    }

    /** @param plannedInvestment null if unknown */
    public boolean isLargeEnough(BigDecimal plannedInvestment) {
        return minPlannedInvestment == null
                || plannedInvestment != null && plannedInvestment.compareTo(minPlannedInvestment) >= 0;
    }

    private static boolean isIn(List<String> allowed, String value) {
        return allowed.isEmpty() || value != null && allowed.contains(value);
    }

    private static List<String> copy(List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
