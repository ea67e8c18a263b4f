package io.targetmonitor.targets.indicator;

import io.targetmonitor.targets.event.Change;

/** Data of {@code indicator.defined.v1}. */
record IndicatorEvent(Indicator indicator, Change change) {

    static final String TYPE = "indicator.defined.v1";
}
