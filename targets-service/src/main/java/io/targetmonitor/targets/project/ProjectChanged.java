package io.targetmonitor.targets.project;

import java.time.Instant;
import java.util.List;

import io.targetmonitor.kit.area.Area;

/**
 * A project that counts, or counted, is another one now; told within the transaction that takes it in.
 *
 * @param areas where it lies and where it lay
 * @param businessTime of the event
 */
public record ProjectChanged(List<Area> areas, Instant businessTime, String actor) {

    public ProjectChanged {
        areas = List.copyOf(areas);
    }
}
