package io.targetmonitor.projects.rates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.area.Area;

/**
 * A project behind a number, as it was known.
 *
 * @param denominatorOf the rates it is asked for
 * @param numeratorOf the rates for which it has reached the stage
 */
@Schema(name = "CohortProject")
public record CohortProject(
        UUID id,
        String code,
        String name,
        Area area,
        String department,
        String group,
        boolean needsNewLand,
        LocalDate reviewed,
        LocalDate listed,
        LocalDate contracted,
        LocalDate landDelivered,
        LocalDate started,
        LocalDate inStatistics,
        List<String> denominatorOf,
        List<String> numeratorOf) {

    /** What is read of a row, besides whether it is asked for each rate and has reached it. */
    static final String COLUMNS =
            "project_id, code, name, area, department, grp, needs_new_land, reviewed, listed, contracted,"
                    + " land_delivered, started, in_statistics";

    static CohortProject read(ResultSet row) throws SQLException {
        var denominatorOf = new ArrayList<String>();
        var numeratorOf = new ArrayList<String>();
        for (var rate : Rate.values()) {
            if (row.getBoolean(rate.column() + "_asked")) {
                denominatorOf.add(rate.toString());
            }
            if (row.getBoolean(rate.column() + "_reached")) {
                numeratorOf.add(rate.toString());
            }
        }
        return new CohortProject(
                row.getObject("project_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                new Area(row.getString("area")),
                row.getString("department"),
                row.getString("grp"),
                row.getBoolean("needs_new_land"),
                day(row, "reviewed"),
                day(row, "listed"),
                day(row, "contracted"),
                day(row, "land_delivered"),
                day(row, "started"),
                day(row, "in_statistics"),
                denominatorOf,
                numeratorOf);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
