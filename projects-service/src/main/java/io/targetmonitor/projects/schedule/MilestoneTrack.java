package io.targetmonitor.projects.schedule;

/** Projects run on three tracks side by side; only inside the last two does one step need the one before. */
public enum MilestoneTrack {
    /** From the contract with the investor to the filing. */
    ADMISSION,
    /** From the auction notice to the handover; not there for a project that needs no new land. */
    LAND,
    /** From the first pile to full capacity. */
    CONSTRUCTION
}
