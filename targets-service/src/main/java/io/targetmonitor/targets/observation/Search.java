package io.targetmonitor.targets.observation;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.visibility.Visible;

/** Which vintages are asked for. */
final class Search {

    /** In HQL: published by the moment, and no later vintage of the same value is. */
    private static final String IN_FORCE = """
            not exists (select 1 from Observation later
              where later.seriesId = o.seriesId and later.throughDay = o.throughDay and later.basis = o.basis
                and later.publishedAt <= :asOf
                and (later.publishedAt > o.publishedAt
                  or later.publishedAt = o.publishedAt and later.vintage > o.vintage))
            """;

    private final StringJoiner conditions = new StringJoiner(" and ");
    private final Map<String, Object> parameters = new HashMap<>();

    static Search visibleTo(AreaScope scope, Moment moment) {
        var search = new Search();
        var visible = Visible.to(scope, "s.areaPath");
        search.conditions.add(visible.condition()).add("o.publishedAt <= :asOf");
        search.parameters.putAll(visible.parameters());
        search.parameters.put("asOf", moment.known());
        return search;
    }

    Search latest(boolean allVintages) {
        if (!allVintages) {
            conditions.add(IN_FORCE);
        }
        return this;
    }

    Search of(String indicator) {
        return indicator == null ? this : where("s.indicator = :indicator", "indicator", indicator);
    }

    Search in(Area area) {
        return area == null
                ? this
                : where("s.areaPath >= :area", "area", area.path())
                        .where("s.areaPath < :areaEnd", "areaEnd", area.pathEnd());
    }

    /** Values that speak through a day of the period. */
    Search within(Period period) {
        return period == null
                ? this
                : where("o.throughDay >= :start", "start", period.start())
                        .where("o.throughDay <= :end", "end", period.end());
    }

    /** Rows behind the last one of the page before. */
    Search after(Keys last) {
        return last == null
                ? this
                : where(
                                "(s.name, o.throughDay, o.period, o.basis, o.vintage) > (:name, :day, :text, :basis, :vintage)",
                                "name",
                                last.name())
                        .with("day", last.day())
                        .with("text", last.period())
                        .with("basis", last.basis())
                        .with("vintage", last.vintage());
    }

    String hql() {
        return "select new io.targetmonitor.targets.observation.Observations$Found(o, s)"
                + " from Observation o join Series s on s.id = o.seriesId where " + conditions
                + " order by s.name, o.throughDay, o.period, o.basis, o.vintage";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private Search where(String condition, String name, Object value) {
        conditions.add(condition);
        return with(name, value);
    }

    private Search with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }
}
