package io.targetmonitor.targets.indicator;

import java.math.BigDecimal;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import io.targetmonitor.kit.time.Period;

/**
 * How an indicator is computed from project events: active projects that reached a milestone within the period, in the
 * area, as known then. Nobody types such a value in.
 *
 * @param where null for all projects
 * @param window in which a cohort was reviewed, for a stage rate; null means the period of the target
 */
public record Derivation(
        From from,
        Measure measure,
        String milestone,
        Where where,
        @JsonInclude(JsonInclude.Include.NON_NULL) Period window) {

    /** What puts a project into a cohort: 过会. */
    public static final String REVIEWED = "REVIEWED";

    private static final Set<String> OF_LAND = Set.of("LISTED", "AWARDED", "CONTRACTED", "LAND_DELIVERED");

    /** Whose events count. */
    public enum From {
        PROJECTS
    }

    /** What is added up. */
    public enum Measure {
        COUNT(Unit.COUNT),
        /** Yuan. */
        SUM_PLANNED_INVESTMENT(Unit.CNY),
        /** Mu. */
        SUM_LAND_AREA(Unit.MU),
        /** Percent of a cohort that has reached the stage. */
        STAGE_RATE(Unit.PERCENT);

        private final Unit unit;

        Measure(Unit unit) {
            this.unit = unit;
        }

        /**
         * What one project adds.
         *
         * @param plannedInvestment yuan, null if unknown
         * @param landArea mu, null if unknown
         */
        public BigDecimal of(BigDecimal plannedInvestment, BigDecimal landArea) {
            return switch (this) {
                case COUNT, STAGE_RATE -> BigDecimal.ONE;
                case SUM_PLANNED_INVESTMENT -> orNothing(plannedInvestment);
                case SUM_LAND_AREA -> orNothing(landArea);
            };
        }

        private static BigDecimal orNothing(BigDecimal amount) {
            return amount == null ? BigDecimal.ZERO : amount;
        }

        Unit unit() {
            return unit;
        }
    }

    public Derivation {
        where = where == null ? Where.ALL : where;
    }

    @JsonIgnore
    public boolean isRate() {
        return measure == Measure.STAGE_RATE;
    }

    /** What projects must have reached to matter here. */
    public Set<String> milestones() {
        return isRate() ? Set.of(REVIEWED, milestone) : Set.of(milestone);
    }

    /** The window of a target's cohort; null if neither has one. */
    public Period windowOf(Period period) {
        return window == null ? period : window;
    }

    /** Whether only projects on new land can reach it. */
    @JsonIgnore
    public boolean isOfLand() {
        return OF_LAND.contains(milestone);
    }
}
