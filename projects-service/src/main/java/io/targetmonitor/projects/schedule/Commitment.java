package io.targetmonitor.projects.schedule;

/** How firmly something was promised. */
public enum Commitment {
    /** 确保, 落实. */
    BINDING,
    /** 力争, 争取. */
    ASPIRATIONAL,
    /** 推动, 加快. */
    PUSH,
    /** A plain figure of a plan. */
    PLAN
}
