package io.targetmonitor.targets.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.targetmonitor.kit.area.Area;

/**
 * A project that counts, or counted, is another one now; told within the transaction that takes it in.
 *
 * @param type of the event that told it
 * @param reason null if none was given
 * @param areas where it lies and where it lay
 * @param businessTime of the event
 */
public record ProjectChanged(
        UUID project, String code, String type, String reason, List<Area> areas, Instant businessTime, String actor) {

    public ProjectChanged {
        areas = List.copyOf(areas);
    }

    /** What to say of a number that it lowers. */
    public String why() {
        return code + ": " + (reason == null ? type : reason);
    }
}
