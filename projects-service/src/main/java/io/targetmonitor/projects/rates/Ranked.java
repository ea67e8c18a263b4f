package io.targetmonitor.projects.rates;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.targetmonitor.projects.rates.StageRates.Figure;
import io.targetmonitor.projects.rates.StageRates.Funnel;
import io.targetmonitor.projects.rates.StageRates.Group;
import io.targetmonitor.projects.rates.StageRates.Quotient;

/** Turns counts into rates with their ranks. */
final class Ranked {

    private final Map<Rate, Ranking> rankings = new EnumMap<>(Rate.class);

    private Ranked(List<Counted> groups) {
        for (var rate : Rate.values()) {
            rankings.put(rate, Ranking.of(rate, groups));
        }
    }

    /** @param counted the whole first, then its groups */
    static StageRates of(Cohort cohort, List<Counted> counted) {
        var groups = counted.subList(1, counted.size());
        var ranked = new Ranked(groups);
        return new StageRates(
                cohort.known().moment(),
                cohort.from(),
                cohort.to(),
                cohort.by().toString(),
                cohort.maxDays(),
                groups.stream().map(ranked::group).toList(),
                ranked.group(counted.get(0)));
    }

    private Group group(Counted counted) {
        return new Group(
                counted.group(),
                counted.cohort(),
                figure(Rate.LISTING, counted),
                figure(Rate.SUPPLY, counted),
                figure(Rate.LAND_DELIVERY, counted),
                figure(Rate.START, counted),
                figure(Rate.IN_STATISTICS, counted),
                new Funnel(
                        quotient(Step.TO_SUPPLY, counted),
                        quotient(Step.TO_LAND_DELIVERY, counted),
                        quotient(Step.TO_START, counted),
                        quotient(Step.TO_STATISTICS, counted)));
    }

    private Figure figure(Rate rate, Counted counted) {
        var count = counted.rates().get(rate);
        return new Figure(
                count.numerator(),
                count.denominator(),
                count.percent(),
                rankings.get(rate).placeOf(counted));
    }

    private static Quotient quotient(Step step, Counted counted) {
        var count = counted.steps().get(step);
        return new Quotient(count.numerator(), count.denominator(), count.percent());
    }
}
