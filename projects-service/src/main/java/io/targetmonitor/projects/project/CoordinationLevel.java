package io.targetmonitor.projects.project;

/** Who has to solve it: each level is called when the one before cannot. */
public enum CoordinationLevel {
    /** The responsible unit. */
    UNIT,
    /** The leader in charge (分管领导). */
    LEADER,
    /** The county's task force (市专班). */
    TASK_FORCE,
    /** The prefecture-level city. */
    CITY,
    PROVINCE
}
