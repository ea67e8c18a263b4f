package io.targetmonitor.benchmark.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Codes of counties and towns shaped as those of GB/T 2260: the provinces have their real codes and about their real
 * numbers of counties, 2,840 in all, in cities of nine; names and towns are not real.
 */
final class Counties {

    /** Two digits of a province, then how many counties it has. */
    private static final int[][] PROVINCES = {
        {11, 16}, {12, 16}, {13, 167}, {14, 117}, {15, 103}, {21, 100}, {22, 60}, {23, 121}, {31, 16}, {32, 95},
        {33, 90}, {34, 104}, {35, 84}, {36, 100}, {37, 136}, {41, 157}, {42, 103}, {43, 122}, {44, 122}, {45, 111},
        {46, 25}, {50, 38}, {51, 183}, {52, 88}, {53, 129}, {54, 74}, {61, 107}, {62, 86}, {63, 44}, {64, 22},
        {65, 104}
    };

    private static final int COUNTIES_OF_A_CITY = 9;
    private static final int TOWNS = 12;

    private static final List<String> CODES = codes();

    private Counties() {}

    static String any(SplittableRandom random) {
        return CODES.get(random.nextInt(CODES.size()));
    }

    static String anyProvince(SplittableRandom random) {
        return "" + PROVINCES[random.nextInt(PROVINCES.length)][0];
    }

    /** The largest province. */
    static String largestProvince() {
        return "51";
    }

    /** Where in a county a project lies: mostly in a town, some in a park with a code of its own, some just in it. */
    static String placeIn(String county, SplittableRandom random) {
        var where = random.nextInt(100);
        if (where < 5) {
            return county;
        }
        return where < 15 ? "X" + county + "-IND1" : county + "%03d".formatted(100 + random.nextInt(TOWNS));
    }

    static int count() {
        return CODES.size();
    }

    private static List<String> codes() {
        var codes = new ArrayList<String>();
        for (var province : PROVINCES) {
            for (int i = 0; i < province[1]; i++) {
                codes.add("%d%02d%02d".formatted(province[0], 1 + i / COUNTIES_OF_A_CITY, 1 + i % COUNTIES_OF_A_CITY));
            }
        }
        return List.copyOf(codes);
    }
}
