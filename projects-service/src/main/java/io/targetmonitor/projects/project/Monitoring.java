package io.targetmonitor.projects.project;

import io.targetmonitor.projects.schedule.Circumstances.Standing;

/** How closely a project is watched. */
public enum Monitoring {
    FULL,
    /** No monthly report is expected. */
    NO_REPORTS,
    /** Facts only: no milestone is called late, no rule fires. */
    RECORD_ONLY;

    /** How the milestones of a project so watched, and of such a status, are to be judged. */
    Standing standing(Status status) {
        if (this == RECORD_ONLY) {
            return Standing.RECORDED_ONLY;
        }
        return switch (status) {
            case ACTIVE -> Standing.GOING_ON;
            case SUSPENDED -> Standing.SUSPENDED;
            case WITHDRAWN, MERGED -> Standing.ENDED;
        };
    }
}
