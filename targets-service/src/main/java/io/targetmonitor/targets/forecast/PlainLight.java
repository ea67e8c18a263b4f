package io.targetmonitor.targets.forecast;

/** The lights that need no forecast, read as probabilities: green 1, yellow 0.5, red 0 (DOMAIN.md 3.1, 3.2). */
final class PlainLight {

    private static final double GREEN_FROM = -0.05;
    private static final double YELLOW_FROM = -0.1;
    private static final double OUT_OF_REACH = 2;
    private static final double HUNDRED = 100;

    private PlainLight() {}

    /** 序时进度: the share done against the share of the year gone. */
    static double ofQuantity(double done, double target, int months) {
        var gap = done / target - months / (double) Course.MONTHS;
        return gap >= GREEN_FROM ? 1 : gap >= YELLOW_FROM ? 0.5 : 0;
    }

    /** @param elapsed share of the base year, less than 1 */
    static double ofRate(double rate, double target, double elapsed) {
        if (rate >= target) {
            return 1;
        }
        var rest = (HUNDRED + target - elapsed * (HUNDRED + rate)) / (1 - elapsed) - HUNDRED;
        return rate < 0 || rest - target > OUT_OF_REACH ? 0 : 0.5;
    }
}
