package io.targetmonitor.projects.rates;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of the groups of a cohort by one rate: 1, 2, 2, 4. */
final class Ranking {

    private final Map<String, Integer> places = new HashMap<>();

    private Ranking() {}

    static Ranking of(Rate rate, List<Counted> groups) {
        var ranking = new Ranking();
        var sorted = groups.stream()
                .filter(group -> group.competes(rate))
                .sorted(Comparator.comparing(group -> group.rates().get(rate), Count.BEST_FIRST))
                .toList();
        var place = 1;
        for (int i = 0; i < sorted.size(); i++) {
            var isWorse = i > 0
                    && Count.BEST_FIRST.compare(
                                    sorted.get(i - 1).rates().get(rate),
                                    sorted.get(i).rates().get(rate))
                            != 0;
            place = isWorse ? i + 1 : place;
            ranking.places.put(sorted.get(i).group(), place);
        }
        return ranking;
    }

    /** Null for who does not compete. */
    Integer placeOf(Counted group) {
        return places.get(group.group());
    }
}
