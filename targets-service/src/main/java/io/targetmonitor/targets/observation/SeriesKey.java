package io.targetmonitor.targets.observation;

import io.targetmonitor.kit.area.Area;

/** What is observed where: the values of one indicator in one area. */
public record SeriesKey(String indicator, Area area) {

    /** As events name it. */
    public String name() {
        return indicator + "/" + area.code();
    }
}
