package io.targetmonitor.local.demo.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a year's quantity is expected by the end of each month, in percent.
 *
 * <p>The named profiles of {@code expected-by-now.json}: the forest seasons follow Guangdong's deadlines (planting by the
 * end of May, tending by the end of September), the others are an analyst's assumption, to be replaced by an area's
 * own past years.
 */
final class SeasonalShares {

    private static final Map<String, List<Integer>> BY_NAME = Map.of(
            "PLANT_SPRING_GD", List.of(2, 8, 28, 60, 92, 100, 100, 100, 100, 100, 100, 100),
            "TIMBER_GD", List.of(0, 3, 12, 30, 50, 65, 75, 88, 100, 100, 100, 100),
            "TEND_GD", List.of(0, 0, 2, 8, 25, 45, 60, 80, 100, 100, 100, 100),
            "LAND_Q4", List.of(3, 6, 14, 20, 27, 38, 45, 53, 64, 73, 84, 100),
            "SIGN_QTR", List.of(6, 16, 25, 32, 40, 50, 57, 65, 75, 83, 91, 100));

    private SeasonalShares() {}

    static Optional<List<Integer>> named(String profile) {
        return Optional.ofNullable(BY_NAME.get(profile));
    }
}
