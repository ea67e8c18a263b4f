package io.targetmonitor.alerts.rule;

/** How bad it is, mildest first: the order decides between raised and lowered. */
public enum Severity {
    BLUE,
    YELLOW,
    RED;

    public boolean isWorseThan(Severity other) {
        return compareTo(other) > 0;
    }

    public Severity atLeast(Severity floor) {
        return isWorseThan(floor) ? this : floor;
    }

    /** Some steps worse; nothing is worse than red. */
    public Severity up(int steps) {
        return values()[Math.min(ordinal() + steps, RED.ordinal())];
    }
}
