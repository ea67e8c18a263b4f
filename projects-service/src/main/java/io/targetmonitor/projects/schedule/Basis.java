package io.targetmonitor.projects.schedule;

/** Whose meaning of "it happened" a date has: the books of the offices never agree. */
public enum Basis {
    /** What the dispatch list says (调度口径). */
    DISPATCH,
    /** What the statistics office accepts (统计口径). */
    STATISTICS,
    /** What the land law calls a start. */
    LAND_LAW,
    /** A political event; stands beside other dates and never counts. */
    CEREMONY
}
