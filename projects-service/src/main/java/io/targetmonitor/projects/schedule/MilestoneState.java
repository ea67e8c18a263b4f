package io.targetmonitor.projects.schedule;

/** How a milestone stands on a day. */
public enum MilestoneState {
    ON_TRACK,
    /** Not late yet, but the forecast or an open predecessor says that it will be. */
    AT_RISK,
    /** From the day after the due day. */
    OVERDUE_YELLOW,
    /** From three months after the due day. */
    OVERDUE_RED,
    /** The due day counts; so does what nobody had set a day for. */
    DONE_ON_TIME,
    DONE_LATE,
    /** The deadline is relative to something that has not happened or was never named. */
    UNANCHORED,
    NO_DEADLINE,
    SUSPENDED,
    /** The project does not need it (land), or will not come to it (withdrawn, merged). */
    NOT_APPLICABLE,
    /** Facts are recorded, nothing is judged. */
    NOT_MONITORED
}
