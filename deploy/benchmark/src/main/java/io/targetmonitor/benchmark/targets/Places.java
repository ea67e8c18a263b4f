package io.targetmonitor.benchmark.targets;

import java.util.SplittableRandom;

/**
 * Where the series are. The first 4,000 lie in two provinces of 100 counties with 20 each, whose boards are as long as a
 * board may be; the others in provinces of 96 counties with 50 each. Codes are shaped as those of GB/T 2260, in cities of
 * ten counties; the provinces are not real.
 */
final class Places {

    static final int IN_A_COUNTY = 50;

    private static final int WIDE = 4_000;
    private static final int WIDE_COUNTIES = 100;
    private static final int WIDE_IN_A_COUNTY = 20;
    private static final int NARROW_COUNTIES = 96;
    private static final int FIRST_PROVINCE = 11;
    private static final int NARROW_PROVINCE = FIRST_PROVINCE + WIDE / WIDE_COUNTIES / WIDE_IN_A_COUNTY;
    private static final int COUNTIES_OF_A_CITY = 10;

    private Places() {}

    /** The county of a series. */
    static String of(int series) {
        return series < WIDE
                ? county(FIRST_PROVINCE, series / WIDE_IN_A_COUNTY, WIDE_COUNTIES)
                : county(NARROW_PROVINCE, (series - WIDE) / IN_A_COUNTY, NARROW_COUNTIES);
    }

    /** Which of the fifty indicators it is: of twenty, some of each kind. */
    static int indicator(int series) {
        return series < WIDE
                ? series % WIDE_IN_A_COUNTY * IN_A_COUNTY / WIDE_IN_A_COUNTY
                : (series - WIDE) % IN_A_COUNTY;
    }

    /** A county with fifty series, if there are so many. */
    static String anyCounty(int all, SplittableRandom random) {
        return of(all > WIDE ? WIDE + random.nextInt(all - WIDE) : random.nextInt(all));
    }

    /** A province of 100 counties, if there are so many. */
    static String anyWideProvince(int all, SplittableRandom random) {
        return of(random.nextInt(Math.min(all, WIDE))).substring(0, 2);
    }

    private static String county(int firstProvince, int number, int ofAProvince) {
        var place = number % ofAProvince;
        return "%d%02d%02d"
                .formatted(
                        firstProvince + number / ofAProvince,
                        1 + place / COUNTIES_OF_A_CITY,
                        1 + place % COUNTIES_OF_A_CITY);
    }
}
