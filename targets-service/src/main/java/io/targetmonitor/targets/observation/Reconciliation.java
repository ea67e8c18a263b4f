package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.project.Contribution;
import io.targetmonitor.targets.project.DerivedSeries;
import io.targetmonitor.targets.project.ProjectVersions;

/** 对账: puts what projects add up to beside what an office says, with the difference. */
@ApplicationScoped
class Reconciliation {

    private static final int DECIMALS = 2;

    private final Indicators indicators;
    private final ProjectVersions projects;

    Reconciliation(Indicators indicators, ProjectVersions projects) {
        this.indicators = indicators;
        this.projects = projects;
    }

    /** The values as they are, official ones with the derived value of their year through the same day. */
    List<ObservationView> views(List<Observations.Found> rows, Moment moment) {
        var derived = derived(rows, moment);
        var known = contributions(rows, derived, moment);
        return rows.stream()
                .map(row -> isOfficial(row, derived)
                        ? beside(row, derived.get(row.series().key().indicator()), known)
                        : row.view())
                .toList();
    }

    private Map<String, Indicator> derived(List<Observations.Found> rows, Moment moment) {
        var codes = rows.stream()
                .filter(row -> row.observation().basis().equals(OfficialFigure.BASIS))
                .map(row -> row.series().key().indicator())
                .collect(Collectors.toSet());
        return codes.isEmpty()
                ? Map.of()
                : indicators.known(codes, moment.known()).values().stream()
                        .filter(Indicator::isDerived)
                        .collect(Collectors.toMap(Indicator::code, indicator -> indicator));
    }

    private List<Contribution> contributions(
            List<Observations.Found> rows, Map<String, Indicator> derived, Moment moment) {
        if (derived.isEmpty()) {
            return List.of();
        }
        List<Area> areas = rows.stream()
                .filter(row -> isOfficial(row, derived))
                .map(row -> row.series().key().area())
                .toList();
        var milestones = derived.values().stream()
                .flatMap(indicator -> indicator.derivation().milestones().stream())
                .collect(Collectors.toSet());
        return projects.reached(milestones, areas, moment.known());
    }

    private static boolean isOfficial(Observations.Found row, Map<String, Indicator> derived) {
        return row.observation().basis().equals(OfficialFigure.BASIS)
                && derived.containsKey(row.series().key().indicator());
    }

    private static ObservationView beside(Observations.Found row, Indicator indicator, List<Contribution> known) {
        var through = row.observation().through();
        var year = Period.parse(Year.from(through).toString());
        return DerivedSeries.of(
                        indicator.derivation(), known, row.series().key().area(), year)
                .at(through)
                .map(value -> row.view()
                        .beside(
                                shown(value),
                                shown(value.subtract(row.observation().value()))))
                .orElse(row.view());
    }

    private static BigDecimal shown(BigDecimal value) {
        return value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_UP) : value;
    }
}
