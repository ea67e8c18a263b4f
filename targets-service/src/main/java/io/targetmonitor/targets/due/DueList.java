package io.targetmonitor.targets.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.time.WorkingCalendar;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.reporting.Due;
import io.targetmonitor.targets.reporting.Outstanding;
import io.targetmonitor.targets.target.Reporting;
import io.targetmonitor.targets.target.TargetReader;
import io.targetmonitor.targets.target.TargetSearch;

/** Says which figures are outstanding. A target asks for them; what several targets ask for is asked for once. */
@ApplicationScoped
class DueList {

    private static final int AT_ONCE = 500;

    private final TargetReader reader;
    private final Indicators indicators;
    private final WorkingCalendar calendar;

    DueList(TargetReader reader, Indicators indicators, WorkingCalendar calendar) {
        this.reader = reader;
        this.indicators = indicators;
        this.calendar = calendar;
    }

    /**
     * By indicator, area and period.
     *
     * @param search made anew for each stretch of targets
     * @param after the last row of the page before; null for the first
     */
    List<DueRow> rows(Supplier<TargetSearch> search, Place after, int limit, Moment moment) {
        var found = new ArrayList<DueRow>();
        var from = after;
        var inclusive = after != null;
        List<Reporting> stretch;
        do {
            var next = search.get().bySeries();
            stretch = reader.reporting(from == null ? next : from.narrow(next, inclusive), moment, AT_ONCE);
            var whole = whole(stretch);
            rows(whole, moment)
                    .filter(row -> after == null || after.isBefore(row))
                    .forEach(found::add);
            from = whole.isEmpty() ? from : Place.of(whole.get(whole.size() - 1));
            inclusive = false;
        } while (found.size() < limit && stretch.size() == AT_ONCE);
        return found.stream().limit(limit).toList();
    }

    /** Without the last series of a stretch, of which more may follow. */
    private static List<Reporting> whole(List<Reporting> stretch) {
        if (stretch.size() < AT_ONCE) {
            return stretch;
        }
        var last = Place.of(stretch.get(stretch.size() - 1));
        var whole = stretch.stream().filter(it -> !Place.of(it).equals(last)).toList();
        return whole.isEmpty() ? stretch : whole;
    }

    private Stream<DueRow> rows(List<Reporting> targets, Moment moment) {
        var known = indicators.known(
                targets.stream().map(it -> it.target().indicator()).collect(Collectors.toSet()), moment.known());
        Map<Place, List<Reporting>> series =
                targets.stream().collect(Collectors.groupingBy(Place::of, LinkedHashMap::new, Collectors.toList()));
        return series.values().stream()
                .flatMap(it -> rows(known.get(it.get(0).target().indicator()), it, moment.today()));
    }

    private Stream<DueRow> rows(Indicator indicator, List<Reporting> targets, LocalDate today) {
        var waiting = new TreeMap<LocalDate, List<Reporting>>();
        var figures = new TreeMap<LocalDate, Outstanding>();
        for (var target : targets) {
            for (var figure : outstanding(indicator, target, today)) {
                figures.put(figure.end(), figure);
                waiting.computeIfAbsent(figure.end(), any -> new ArrayList<>()).add(target);
            }
        }
        return figures.values().stream().map(figure -> row(indicator, figure, waiting.get(figure.end()), today));
    }

    private List<Outstanding> outstanding(Indicator indicator, Reporting target, LocalDate today) {
        return Outstanding.of(
                indicator.reporting(),
                target.target().period(),
                target.through(),
                today,
                calendar::nextWorkdayOnOrAfter);
    }

    private DueRow row(Indicator indicator, Outstanding figure, List<Reporting> waiting, LocalDate today) {
        var first = waiting.get(0).target();
        var days = figure.state() == Due.State.LATE
                ? calendar.workdaysBetween(figure.due(), today)
                : calendar.workdaysBetween(today, figure.due());
        return new DueRow(
                indicator.code(),
                indicator.name(),
                first.area(),
                figure.period(),
                figure.due(),
                figure.state(),
                days,
                first.department(),
                first.leader(),
                waiting.stream().map(it -> it.target().code()).toList());
    }
}
