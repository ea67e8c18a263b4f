package io.targetmonitor.targets.indicator;

/**
 * How an indicator is computed from project events: active projects that reached a milestone within the period, in the
 * area, as known then. Nobody types such a value in.
 *
 * @param where null for all projects
 */
public record Derivation(From from, Measure measure, String milestone, Where where) {

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
        SUM_LAND_AREA(Unit.MU);

        private final Unit unit;

        Measure(Unit unit) {
            this.unit = unit;
        }

        Unit unit() {
            return unit;
        }
    }

    public Derivation {
        where = where == null ? Where.ALL : where;
    }
}
