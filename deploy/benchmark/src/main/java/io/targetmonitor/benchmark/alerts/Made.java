package io.targetmonitor.benchmark.alerts;

import java.util.SplittableRandom;

/**
 * Which targets there are: the first have an open alert each, as many after them one that is over, the others none.
 *
 * @param alerts how many are open
 */
record Made(long seed, int alerts) {

    private static final int STORM_COUNTIES = 10;
    private static final int COUNTIES_APART = 28;

    MadeTarget target(int number) {
        var mixed = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number).nextInt(Integer.MAX_VALUE);
        var area = isOfTheStorm(number)
                ? MadeTarget.county(number % STORM_COUNTIES * COUNTIES_APART)
                : MadeTarget.county(mixed);
        return new MadeTarget(seed, number, mixed, area);
    }

    /** The changes of a storm concern some counties only, so a recipient hears of many. */
    private boolean isOfTheStorm(int number) {
        return number >= afterAlerts() && number < afterAlerts() + Storm.CHANGES;
    }

    boolean hasOpen(int number) {
        return number < alerts;
    }

    boolean hadOne(int number) {
        return number >= alerts && number < afterAlerts();
    }

    /** The first one that never had an alert. */
    int afterAlerts() {
        return 2 * alerts;
    }
}
