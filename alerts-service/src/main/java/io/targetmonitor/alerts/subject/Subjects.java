package io.targetmonitor.alerts.subject;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.alerts.order.About;
import io.targetmonitor.alerts.order.KnownSubjects;

/** What we know of targets and projects, for whoever opens an order about one. */
@ApplicationScoped
class Subjects implements KnownSubjects {

    private static final String BY_ID = """
            select name, name_en, area, department, leader, provenance from known_target where id = ?
            union all
            select name, name_en, area, department, leader, provenance from known_project where id = ?
            """;
    private static final String HAS_MILESTONE = "select 1 from known_milestone where project_id = ? and kind = ?";

    private final Sql sql;

    Subjects(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<About> of(String subject) {
        var parts = subject.split("/", 2);
        return idOf(parts[0])
                .filter(id -> parts.length == 1 || hasMilestone(id, parts[1]))
                .flatMap(id -> byId(subject, id));
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean hasMilestone(UUID project, String kind) {
        return !sql.query(
                        HAS_MILESTONE,
                        query -> {
                            query.setObject(1, project);
                            query.setString(2, kind);
                        },
                        row -> row.getInt(1))
                .isEmpty();
    }

    /** A milestone goes by the name of its project: which one, the subject says. */
    private Optional<About> byId(String subject, UUID id) {
        return sql
                .query(
                        BY_ID,
                        query -> {
                            query.setObject(1, id);
                            query.setObject(2, id);
                        },
                        row -> new About(
                                subject,
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)))
                .stream()
                .findFirst();
    }
}
