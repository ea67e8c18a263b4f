package io.targetmonitor.targets.target;

/** How firmly a target was promised: a missed 确保 is read quite differently from a missed 力争. */
public enum Commitment {
    /** 确保, 落实. */
    BINDING,
    /** 力争, 争取. */
    ASPIRATIONAL,
    /** 推动, 加快. */
    PUSH,
    /** A figure of the plan, without a modal. */
    PLAN
}
