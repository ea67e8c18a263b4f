package io.targetmonitor.targets.assessment;

/** What kind of number an indicator is; decides how its targets are judged. */
public enum Kind {
    /** Adds up over the period: quantities and counts. */
    CUMULATIVE,
    /** Cumulative year on year, in percent; never adds up. */
    GROWTH_RATE,
    /** The latest reading: a rate, a share. */
    LEVEL,
    /** A place among peers, 1 is the best. */
    RANK,
    /** A checklist with evidence; its light is never computed. */
    QUALITATIVE
}
