package io.targetmonitor.targets.ranking;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.pace.Fraction;
import io.targetmonitor.targets.project.StageRate;

/**
 * What one of the ranked areas has reached by the end of a month.
 *
 * @param value null while it is missing
 * @param rate the quotient behind the value; null if it is none
 * @param settled true once the value is final
 */
record PeerValue(Area area, Fraction value, StageRate rate, boolean settled) {

    static PeerValue missing(Area area) {
        return new PeerValue(area, null, null, false);
    }

    boolean isKnown() {
        return value != null;
    }
}
