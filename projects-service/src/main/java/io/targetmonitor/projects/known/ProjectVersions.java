package io.targetmonitor.projects.known;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Keeps every project as it was known from when until when, in the transaction of the change. */
@ApplicationScoped
public class ProjectVersions {

    private static final String SUPERSEDE = """
            update project_version set known_to = ?
            where project_id = ? and known_to = 'infinity' and known_from < ?
            """;

    // What was known for no time at all is no version: a second change at the same moment takes its place. So does one
    // that comes from a replica whose clock is behind, for nothing can be known before what it follows.
    private static final String KEEP = """
            insert into project_version (project_id, known_from, code, name, name_en, area, department, leader, category,
                                         track, status, tags, counts, needs_new_land, planned_investment, land_area,
                                         stage, reports_owed_from, reviewed, listed, contracted, land_delivered,
                                         started, in_statistics)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (project_id) where known_to = 'infinity' do update
            set code = excluded.code, name = excluded.name, name_en = excluded.name_en, area = excluded.area,
                department = excluded.department, leader = excluded.leader, category = excluded.category,
                track = excluded.track, status = excluded.status, tags = excluded.tags, counts = excluded.counts,
                needs_new_land = excluded.needs_new_land, planned_investment = excluded.planned_investment,
                land_area = excluded.land_area, stage = excluded.stage,
                reports_owed_from = excluded.reports_owed_from, reviewed = excluded.reviewed,
                listed = excluded.listed, contracted = excluded.contracted, land_delivered = excluded.land_delivered,
                started = excluded.started, in_statistics = excluded.in_statistics
            """;

    private final DataSource database;

    public ProjectVersions(DataSource database) {
        this.database = database;
    }

    /** From now on this is known; whoever calls it holds the project's lock. */
    public void keep(Known known, Instant now) {
        var from = now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var supersede = connection.prepareStatement(SUPERSEDE);
                var keep = connection.prepareStatement(KEEP)) {
            bind(supersede, Arrays.asList(from, known.projectId(), from));
            supersede.executeUpdate();
            bind(keep, row(known, from));
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What is known of a project cannot be kept", e);
        }
    }

    private static List<Object> row(Known known, OffsetDateTime from) {
        var row = new ArrayList<Object>(Arrays.asList(
                known.projectId(),
                from,
                known.code(),
                known.name(),
                known.nameEn(),
                known.area().code(),
                known.department(),
                known.leader(),
                known.category(),
                known.track(),
                known.status(),
                known.tags().toArray(String[]::new),
                known.counts(),
                known.needsNewLand(),
                known.plannedInvestment(),
                known.landArea(),
                known.stage() == null ? null : known.stage().name(),
                known.reportsOwedFrom() == null ? null : known.reportsOwedFrom().atDay(1)));
        Known.DATED.forEach(kind -> row.add(known.achieved().get(kind)));
        return row;
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
