package io.targetmonitor.projects.project;

/** How closely a project is watched. */
public enum Monitoring {
    FULL,
    /** No monthly report is expected. */
    NO_REPORTS,
    /** Facts only: no milestone is called late, no rule fires. */
    RECORD_ONLY
}
