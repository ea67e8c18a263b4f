package io.targetmonitor.projects.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;

/** Finds the projects that owe the report of a month; an index holds only those that owe any. */
@ApplicationScoped
class Debtors {

    private static final String SELECT = """
            select p.project_id as id, p.code, p.name, p.area, p.area_path, p.leader, p.department,
                   (select cast(min(owed) as date)
                    from generate_series(cast(p.reports_owed_from as timestamp), cast(:month as timestamp),
                                         interval '1 month') owed
                    where not exists (select from progress_report r
                                      where r.project_id = p.project_id and r.month = cast(owed as date)
                                        and r.business_time <= :moment)) as owed_from,
                   (select max(r.month) from progress_report r
                    where r.project_id = p.project_id and r.business_time <= :moment) as last_reported
            from project_version p
            where p.known_from <= :moment and p.known_to > :moment and p.reports_owed_from <= :month
              and coalesce((select min(r.business_time) from progress_report r
                            where r.project_id = p.project_id and r.month = :month),
                           cast('infinity' as timestamptz)) > :moment
            """;

    /** Of the present: also what a replica told whose clock is ahead. */
    private static final Instant ALL_THAT_IS_KNOWN = Instant.parse("9999-12-31T00:00:00Z");

    private final EntityManager database;

    Debtors(EntityManager database) {
        this.database = database;
    }

    /** The last row of the page before. */
    record Position(String areaPath, String code) {}

    /** A project that owes the month, and perhaps earlier ones. */
    record Debtor(
            UUID id,
            String code,
            String name,
            Area area,
            String areaPath,
            String leader,
            String department,
            YearMonth owedFrom,
            YearMonth lastReported) {

        private static Debtor of(Tuple row) {
            return new Debtor(
                    row.get("id", UUID.class),
                    row.get("code", String.class),
                    row.get("name", String.class),
                    Area.parse(row.get("area", String.class)),
                    row.get("area_path", String.class),
                    row.get("leader", String.class),
                    row.get("department", String.class),
                    YearMonth.from(row.get("owed_from", LocalDate.class)),
                    Optional.ofNullable(row.get("last_reported", LocalDate.class))
                            .map(YearMonth::from)
                            .orElse(null));
        }
    }

    /** In order of area and code, as known at the moment or else now; one row more than the limit, if there is one. */
    List<Debtor> of(
            YearMonth month,
            Optional<Instant> moment,
            AreaScope scope,
            Optional<Area> area,
            Optional<Position> after,
            int limit) {
        var parameters = parameters(month, moment);
        var query = database.createNativeQuery(sql(scope, area, after, parameters), Tuple.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(limit + 1).getResultList();
        return rows.stream().map(row -> Debtor.of((Tuple) row)).toList();
    }

    static Map<String, Object> parameters(YearMonth month, Optional<Instant> moment) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("month", month.atDay(1));
        parameters.put("moment", moment.orElse(ALL_THAT_IS_KNOWN).truncatedTo(ChronoUnit.MICROS));
        return parameters;
    }

    static String sql(AreaScope scope, Optional<Area> area, Optional<Position> after, Map<String, Object> parameters) {
        var sql = new StringBuilder(SELECT);
        sql.append(" and ").append(inside(scope, parameters));
        area.ifPresent(asked -> sql.append(" and ").append(inside("area", asked.path(), asked.pathEnd(), parameters)));
        after.ifPresent(position -> {
            parameters.put("afterPath", position.areaPath());
            parameters.put("afterCode", position.code());
            sql.append(" and (p.area_path, p.code) > (:afterPath, :afterCode)");
        });
        return sql.append(" order by p.area_path, p.code").toString();
    }

    private static String inside(AreaScope scope, Map<String, Object> parameters) {
        var ranges = new ArrayList<String>();
        for (int i = 0; i < scope.paths().length; i++) {
            ranges.add(inside("scope" + i, scope.paths()[i], scope.pathEnds()[i], parameters));
        }
        // no area at all: nothing is visible
        return ranges.isEmpty() ? "false" : "(" + String.join(" or ", ranges) + ")";
    }

    private static String inside(String name, String path, String pathEnd, Map<String, Object> parameters) {
        parameters.put(name, path);
        parameters.put(name + "End", pathEnd);
        return "(p.area_path >= :%1$s and p.area_path < :%1$sEnd)".formatted(name);
    }
}
