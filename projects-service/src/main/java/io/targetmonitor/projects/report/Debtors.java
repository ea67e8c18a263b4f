package io.targetmonitor.projects.report;

import java.time.LocalDate;
import java.time.YearMonth;
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
            select p.id, p.code, p.name, p.area, p.area_path, p.leader, p.department, p.reports_owed_from,
                   p.progress -> -1 ->> 'period' as last_reported
            from project p
            where p.reports_owed_from <= :month
              and not exists (select from progress_report r where r.project_id = p.id and r.month = :month)
            """;

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
                    YearMonth.from(row.get("reports_owed_from", LocalDate.class)),
                    Optional.ofNullable(row.get("last_reported", String.class))
                            .map(YearMonth::parse)
                            .orElse(null));
        }
    }

    /** In order of area and code; one row more than the limit, if there is one. */
    List<Debtor> of(YearMonth month, AreaScope scope, Optional<Area> area, Optional<Position> after, int limit) {
        var parameters = new LinkedHashMap<String, Object>(Map.of("month", month.atDay(1)));
        var query = database.createNativeQuery(sql(scope, area, after, parameters), Tuple.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(limit + 1).getResultList();
        return rows.stream().map(row -> Debtor.of((Tuple) row)).toList();
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
