package io.targetmonitor.alerts.rule.target;

import java.time.LocalDate;

import io.targetmonitor.alerts.rule.target.TargetPace.Standing;

/**
 * How often in a row a target was yellow on its reporting dates. A later version of the same date takes the place of
 * the earlier one, so that a correction does not count as a second yellow. Red breaks the row but does not end the
 * trouble: what was yellow twice stays so until the target is back on its pace.
 *
 * @param through the last reporting date, of which {@code last} is the standing
 * @param before what the dates before it add up to
 */
public record YellowRun(LocalDate through, Standing last, Row before) {

    public static final YellowRun NONE = new YellowRun(null, Standing.UNKNOWN, new Row(0, 0));

    /**
     * @param yellows in a row at the end
     * @param most in a row at any time since the target was last on its pace
     */
    public record Row(int yellows, int most) {

        Row then(Standing standing) {
            return switch (standing) {
                case BEHIND -> new Row(yellows + 1, Math.max(most, yellows + 1));
                case FAR_BEHIND -> new Row(0, most);
                case UNKNOWN -> this;
                case ON_PACE, MET, WITHDRAWN -> new Row(0, 0);
            };
        }
    }

    /** A grey light is no report. */
    public YellowRun next(LocalDate date, Standing standing) {
        if (date == null || standing == Standing.UNKNOWN) {
            return this;
        }
        var earlier = through != null && date.isAfter(through) ? before.then(last) : before;
        return new YellowRun(date, standing, earlier);
    }

    public boolean reached(int times) {
        return before.then(last).most() >= times;
    }
}
