package io.targetmonitor.benchmark.alerts;

/** How a target that should have 760 by now stands. */
enum Light {
    GREEN(760, 0, "ON_PACE"),
    YELLOW(700, -60, "BEHIND"),
    RED(400, -360, "FAR_BEHIND");

    private final int actual;
    private final int gap;
    private final String standing;

    Light(int actual, int gap, String standing) {
        this.actual = actual;
        this.gap = gap;
        this.standing = standing;
    }

    int actual() {
        return actual;
    }

    int gap() {
        return gap;
    }

    /** In the words of alerts-service. */
    String standing() {
        return standing;
    }
}
