package io.targetmonitor.alerts.rule;

/** Rules of one family speak of one trouble: a subject has at most one open alert in each. */
public enum Family {
    TARGET_PACE(true, false),
    TARGET_TWICE_YELLOW(true, false),
    TARGET_UNLIKELY(true, false),
    REPORT_LATE(true, true),
    MILESTONE_AHEAD(false, true),
    MILESTONE_OVERDUE(false, true),
    MILESTONE_UNANCHORED(false, true),
    SIGNED_NOT_STARTED(false, true),
    STARTED_NOT_IN_STATISTICS(false, true),
    PROGRESS_STALLED(false, true),
    BLOCKER_OVERDUE(false, true),
    COUNT_DECREASED(true, false),
    RANK_DROPPED(true, false),
    STATUS_REVISED(true, false),
    DATA_SUSPECT(true, true),
    TARGET_DONE(true, false),
    /** Opens nothing of its own: it raises the alert whose promise was broken. */
    PROMISE(false, false);

    private final boolean ofTargets;
    private final boolean ofProjects;

    Family(boolean ofTargets, boolean ofProjects) {
        this.ofTargets = ofTargets;
        this.ofProjects = ofProjects;
    }

    public boolean isOfTargets() {
        return ofTargets;
    }

    public boolean isOfProjects() {
        return ofProjects;
    }
}
