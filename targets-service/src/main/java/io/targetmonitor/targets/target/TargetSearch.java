package io.targetmonitor.targets.target;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.visibility.Visible;

/** Which targets are asked for, as they were known at a moment. */
public final class TargetSearch {

    private static final String CHILD = "(t.areaPath >= :area and t.areaPath < :areaEnd"
            + " and (locate('-', t.areaPath) = 0 and length(t.areaPath) = :childLength or t.areaPath like :parks))";

    private final StringJoiner conditions = new StringJoiner(" and ");
    private final Map<String, Object> parameters = new HashMap<>();
    private String order = "t.code";

    private TargetSearch() {}

    public static TargetSearch visibleTo(AreaScope scope, Moment moment) {
        var visible = Visible.to(scope, "t.areaPath");
        var search = new TargetSearch();
        search.conditions
                .add(visible.condition())
                .add("p.knownFrom <= :asOf")
                .add("(p.knownTo is null or p.knownTo > :asOf)");
        search.parameters.putAll(visible.parameters());
        return search.with("asOf", moment.known());
    }

    /** Those in one's own areas, without what one may see of others. */
    public static TargetSearch inside(AreaScope scope, Moment moment) {
        var search = visibleTo(scope, moment);
        if (!scope.everywhere()) {
            var own = new StringJoiner(" or ", "(1 = 0 or ", ")");
            for (var i = 0; i < scope.areas().size(); i++) {
                own.add("t.areaPath >= :inside%1$d and t.areaPath < :insideEnd%1$d".formatted(i));
                search.with("inside" + i, scope.areas().get(i).path())
                        .with("insideEnd" + i, scope.areas().get(i).pathEnd());
            }
            search.conditions.add(scope.areas().isEmpty() ? "1 = 0" : own.toString());
        }
        return search;
    }

    /** In the order of what they measure and where. */
    public TargetSearch bySeries() {
        order = "t.indicator, t.areaPath, t.code";
        return this;
    }

    public TargetSearch fromSeries(String indicator, String areaPath) {
        return where("(t.indicator, t.areaPath) >= (:lastIndicator, :lastPath)", "lastIndicator", indicator)
                .with("lastPath", areaPath);
    }

    public TargetSearch afterSeries(String indicator, String areaPath) {
        return where("(t.indicator, t.areaPath) > (:lastIndicator, :lastPath)", "lastIndicator", indicator)
                .with("lastPath", areaPath);
    }

    TargetSearch of(UUID id) {
        return where("t.id = :id", "id", id);
    }

    TargetSearch called(String code) {
        return code == null ? this : where("t.code = :code", "code", code);
    }

    TargetSearch measuredBy(String indicator) {
        return indicator == null ? this : where("t.indicator = :indicator", "indicator", indicator);
    }

    TargetSearch ledBy(String leader) {
        return leader == null ? this : where("p.leader = :leader", "leader", leader);
    }

    public TargetSearch keptBy(String department) {
        return department == null ? this : where("p.department = :department", "department", department);
    }

    TargetSearch after(String code) {
        return code == null ? this : where("t.code > :after", "after", code);
    }

    /** Those whose period overlaps, and those without one. */
    public TargetSearch during(Period period) {
        return period == null
                ? this
                : where(
                                "(p.periodStart is null or p.periodStart <= :end and p.periodEnd >= :start)",
                                "end",
                                period.end())
                        .with("start", period.start());
    }

    public TargetSearch exactlyOf(Period period) {
        return where("p.period = :period", "period", period.text());
    }

    public TargetSearch inAndBelow(Area area) {
        return area == null
                ? this
                : where("t.areaPath >= :area", "area", area.path())
                        .where("t.areaPath < :areaEnd", "areaEnd", area.pathEnd());
    }

    public TargetSearch of(Area area) {
        return where("t.areaPath = :area", "area", area.path());
    }

    /** The area itself and those one level below, its parks included. */
    public TargetSearch ofAndChildrenOf(Area area) {
        conditions.add("(t.areaPath = :area or " + CHILD + ")");
        return inAndBelow(area).children(area);
    }

    private TargetSearch children(Area area) {
        var digits = area.path().length() < 6 ? 2 : 3;
        return with("area", area.path())
                .with("areaEnd", area.pathEnd())
                .with("childLength", area.path().length() + digits)
                .with("parks", area.path() + "-%");
    }

    /**
     * What may be a part of a target: of the same indicator, and naming it as its parent; or naming none, and of an area
     * directly below for the same period, or of the same area for a part of the period.
     */
    public TargetSearch partsOf(TargetView whole) {
        var area = whole.area();
        var part = "(p.parent = :whole or p.parent is null and (" + CHILD + " and t.areaPath <> :area and "
                + (whole.period() == null ? "p.period is null" : "p.period = :period")
                + (whole.period() == null
                        ? ")"
                        : " or t.areaPath = :area and p.periodStart >= :start and p.periodEnd <= :end)")
                + ")";
        conditions.add(part).add("t.id <> :whole");
        if (whole.period() != null) {
            with("period", whole.period().text())
                    .with("start", whole.period().start())
                    .with("end", whole.period().end());
        }
        return measuredBy(whole.indicator()).with("whole", whole.id()).children(area);
    }

    public TargetSearch standing() {
        conditions.add("(t.withdrawnAt is null or t.withdrawnAt > :asOf)");
        return this;
    }

    public TargetSearch byArea() {
        order = "t.areaPath, t.code";
        return this;
    }

    String hql() {
        return "select new io.targetmonitor.targets.target.Planned(t, p, o)"
                + " from Target t join TargetPlan p on p.targetId = t.id"
                + " left join TargetPlan o on o.targetId = t.id and o.version = 1 and p.version > 1"
                + " where " + conditions + " order by " + order;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private TargetSearch where(String condition, String name, Object value) {
        conditions.add(condition);
        return with(name, value);
    }

    private TargetSearch with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }
}
