package io.targetmonitor.alerts.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.alerts.statistics.Statistic.Duration;
import io.targetmonitor.alerts.statistics.Statistic.Group;
import io.targetmonitor.alerts.statistics.Statistic.Open;
import io.targetmonitor.alerts.statistics.Statistic.Promised;
import io.targetmonitor.kit.area.AreaScope;

/** Counts in the database: one statement about alerts, one about orders, however many there are. */
@ApplicationScoped
class StatisticQuery {

    private static final String VISIBLE = """
            exists (select from unnest(?::text[], ?::text[]) as mine (path, path_end)
                    where x.area_path >= mine.path collate "C" and x.area_path < mine.path_end collate "C")
            and x.area_path >= ? collate "C" and x.area_path < ? collate "C" and x.opened_at >= ? and x.opened_at <= ?
            """;

    private static final String PRESENT = "alert";

    /** Every alert as its last event until a moment told it. */
    private static final String KNOWN = """
            (select a.id, a.area_path, a.opened_at, whole ->> 'leader' as leader, whole ->> 'department' as department,
                    whole ->> 'rule' as rule, whole ->> 'area' as area, (whole ->> 'level')::integer as level,
                    whole ->> 'state' as state,
                    (whole #>> '{acknowledgement,at}')::timestamptz as acknowledged_at,
                    (whole ->> 'resolvedAt')::timestamptz as resolved_at
             from alert a cross join lateral (
               select data -> 'alert' as whole from event
               where topic = 'alerts.events.v1' and subject = a.id::text and business_time <= ?::timestamptz
               order by epoch desc, sequence desc limit 1) last)
            """;

    private static final String ALERTS = """
            select %1$s
              count(*), count(*) filter (where x.open),
              count(*) filter (where x.open and x.age <= 7), count(*) filter (where x.open and x.age > 7 and x.age <= 30),
              count(*) filter (where x.open and x.age > 30 and x.age <= 90), count(*) filter (where x.open and x.age > 90),
              count(*) filter (where x.open and x.level = 0), count(*) filter (where x.open and x.level = 1),
              count(*) filter (where x.open and x.level = 2), count(*) filter (where x.open and x.level = 3),
              count(x.acknowledged), percentile_cont(array[0.5, 0.9]) within group (order by x.acknowledged),
              count(x.resolved), percentile_cont(array[0.5, 0.9]) within group (order by x.resolved),
              coalesce(sum(x.made), 0), coalesce(sum(x.kept), 0), coalesce(sum(x.broken), 0)
            from (select x.leader, x.department, x.rule, x.area, x.level, x.state <> 'RESOLVED' as open,
                         extract(epoch from ?::timestamptz - x.opened_at) / 86400 as age,
                         extract(epoch from x.acknowledged_at - x.opened_at)::float8 / 86400 as acknowledged,
                         extract(epoch from x.resolved_at - x.opened_at)::float8 / 86400 as resolved,
                         p.made, p.kept, p.broken
                  from %4$s x
                  left join lateral (
                    select count(*) as made, count(*) filter (where settled <= promised_by) as kept,
                           count(*) filter (where coalesce(settled, ?::date) > promised_by) as broken
                    from (select promised_by, case when resolved_on <= ?::date then resolved_on end as settled
                          from promise where alert_id = x.id and made_at <= ?::timestamptz) known) p on true
                  where %2$s) x
            %3$s
            """;

    private static final String ANSWERS = """
            select %1$s count(*), percentile_cont(array[0.5, 0.9]) within group
                     (order by extract(epoch from x.first_replied_at - x.opened_at)::float8 / 86400)
            from (select x.leader, x.unit as department, x.area, x.opened_at, x.first_replied_at
                  from supervision_order x where x.first_replied_at <= ?::timestamptz and %2$s) x
            %3$s
            """;

    private final DataSource database;

    StatisticQuery(DataSource database) {
        this.database = database;
    }

    /** Alerts in an area, opened in a window, visible to somebody; both ends belong to it. */
    record Window(AreaScope scope, String path, String pathEnd, Instant from, Instant to) {}

    List<Statistic> of(Window window, List<Dimension> by, Sight sight) {
        try (var connection = database.getConnection()) {
            var answers = answers(connection, window, by, sight);
            var alerts = ALERTS.formatted("%1$s", "%2$s", "%3$s", sight.isPast() ? KNOWN : PRESENT);
            try (var query = connection.prepareStatement(text(alerts, by))) {
                bind(query, sight.ofAlerts(), window);
                try (var rows = query.executeQuery()) {
                    var found = new ArrayList<Statistic>();
                    while (rows.next()) {
                        found.add(statistic(rows, by, answers));
                    }
                    return found;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The statistics cannot be read", e);
        }
    }

    private static Map<Group, Duration> answers(Connection connection, Window window, List<Dimension> by, Sight sight)
            throws SQLException {
        if (by.contains(Dimension.RULE)) {
            return Map.of();
        }
        try (var query = connection.prepareStatement(text(ANSWERS, by))) {
            bind(query, sight.ofOrders(), window);
            try (var rows = query.executeQuery()) {
                var found = new HashMap<Group, Duration>();
                while (rows.next()) {
                    found.put(group(rows, by), duration(rows, by.size() + 1));
                }
                return found;
            }
        }
    }

    /** Column names come from {@link Dimension}, never from outside. */
    private static String text(String query, List<Dimension> by) {
        var columns = by.stream().map(one -> "x." + one.column()).collect(Collectors.joining(", "));
        return query.formatted(
                by.isEmpty() ? "" : columns + ",",
                VISIBLE,
                by.isEmpty() ? "" : "group by " + columns + " order by " + columns);
    }

    private static void bind(PreparedStatement query, List<String> moments, Window window) throws SQLException {
        var next = 1;
        for (var moment : moments) {
            query.setString(next++, moment);
        }
        var connection = query.getConnection();
        query.setArray(next++, connection.createArrayOf("text", window.scope().paths()));
        query.setArray(next++, connection.createArrayOf("text", window.scope().pathEnds()));
        query.setString(next++, window.path());
        query.setString(next++, window.pathEnd());
        query.setObject(next++, window.from().atOffset(ZoneOffset.UTC));
        query.setObject(next, window.to().atOffset(ZoneOffset.UTC));
    }

    private static Statistic statistic(ResultSet row, List<Dimension> by, Map<Group, Duration> answers)
            throws SQLException {
        var group = group(row, by);
        var at = by.size();
        var made = row.getInt(at + 15);
        var kept = row.getInt(at + 16);
        var broken = row.getInt(at + 17);
        return new Statistic(
                group,
                row.getInt(at + 1),
                new Open(
                        row.getInt(at + 2),
                        row.getInt(at + 3),
                        row.getInt(at + 4),
                        row.getInt(at + 5),
                        row.getInt(at + 6),
                        row.getInt(at + 7),
                        row.getInt(at + 8),
                        row.getInt(at + 9),
                        row.getInt(at + 10)),
                duration(row, at + 11),
                by.contains(Dimension.RULE) ? null : answers.getOrDefault(group, new Duration(0, null, null)),
                duration(row, at + 13),
                new Promised(made, kept, broken, made - kept - broken));
    }

    private static Group group(ResultSet row, List<Dimension> by) throws SQLException {
        return new Group(
                value(row, by, Dimension.LEADER),
                value(row, by, Dimension.DEPARTMENT),
                value(row, by, Dimension.RULE),
                value(row, by, Dimension.AREA));
    }

    private static String value(ResultSet row, List<Dimension> by, Dimension wanted) throws SQLException {
        return by.contains(wanted) ? row.getString(by.indexOf(wanted) + 1) : null;
    }

    private static Duration duration(ResultSet row, int column) throws SQLException {
        var percentiles = row.getArray(column + 1);
        if (row.getInt(column) == 0 || percentiles == null) {
            return new Duration(0, null, null);
        }
        var values = (Double[]) percentiles.getArray();
        return new Duration(row.getInt(column), days(values[0]), days(values[1]));
    }

    private static BigDecimal days(Double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
