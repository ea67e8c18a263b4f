package io.targetmonitor.alerts.subject;

import java.math.BigDecimal;
import java.util.List;

/** Our reading of an indicator in its events: whether it is computed from projects, and from which. */
record IndicatorSeen(String code, Derivation derivation) {

    record Data(IndicatorSeen indicator) {}

    /** @param measure {@code COUNT}, {@code SUM_PLANNED_INVESTMENT}, {@code SUM_LAND_AREA}; of rates we explain nothing */
    record Derivation(String measure, String milestone, Where where) {

        Where which() {
            return where == null ? new Where(null, null, null, null, null) : where;
        }
    }

    /** Which projects count; what is empty or null does not narrow. */
    record Where(
            List<String> category,
            BigDecimal minPlannedInvestment,
            List<String> capitalIn,
            List<String> tagsAny,
            List<String> tagsNone) {

        Where {
            category = category == null ? List.of() : List.copyOf(category);
            capitalIn = capitalIn == null ? List.of() : List.copyOf(capitalIn);
            tagsAny = tagsAny == null ? List.of() : List.copyOf(tagsAny);
            tagsNone = tagsNone == null ? List.of() : List.copyOf(tagsNone);
        }
    }
}
