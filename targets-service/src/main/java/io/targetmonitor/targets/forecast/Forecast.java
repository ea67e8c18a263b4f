package io.targetmonitor.targets.forecast;

/**
 * A forecast with its record, or why there is none.
 *
 * @param outlook null without one
 * @param record null without a forecast
 * @param silence null if there are both a band and a probability
 */
public record Forecast(Outlook outlook, TrackRecord record, Silence silence) {

    /** Why a number is null. */
    public enum Silence {
        /** Fewer than four complete years before this one, or a gap in them. */
        FEW_PAST_YEARS,
        /** Past years do not lead anywhere: sums of zero or less. */
        NO_METHOD,
        /** There is a band, but no probability: in past years it was no better than the plain light. */
        NOT_BETTER_THAN_LIGHT,
        /** A growth rate needs one value of the year to carry over. */
        NO_VALUE_YET,
        /** The last value of the period is in. */
        PERIOD_COMPLETE,
        /** What counts from the start of a target does not start again with each year. */
        NOT_SINCE_JANUARY,
        /** Only targets of one calendar year have past years to compare with. */
        NOT_A_CALENDAR_YEAR,
        /** Ranks, levels and checklists are not forecast. */
        KIND_NOT_FORECAST
    }

    public static Forecast none(Silence silence) {
        return new Forecast(null, null, silence);
    }

    static Forecast of(Outlook outlook, TrackRecord record) {
        return new Forecast(outlook, record, record.beatsTheLight() ? null : Silence.NOT_BETTER_THAN_LIGHT);
    }

    public boolean hasBand() {
        return outlook != null;
    }

    public boolean hasProbability() {
        return silence == null;
    }
}
