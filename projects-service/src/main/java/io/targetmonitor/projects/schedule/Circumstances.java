package io.targetmonitor.projects.schedule;

/** What beside its dates decides how a milestone is judged. */
public record Circumstances(Standing standing, boolean needsNewLand) {

    /** Whether the project goes on, and whether anybody judges it. */
    public enum Standing {
        GOING_ON,
        SUSPENDED,
        ENDED,
        RECORDED_ONLY
    }

    boolean need(MilestoneKind kind) {
        return needsNewLand || kind.track() != MilestoneTrack.LAND;
    }
}
