package io.targetmonitor.targets.assessment;

/** From good to bad; {@link #GREY} says that nothing is known, which is never good. */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    GREY
}
