package io.targetmonitor.alerts.subject;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.alerts.order.About;
import io.targetmonitor.alerts.order.KnownSubjects;
import io.targetmonitor.alerts.watch.MilestoneNames;

/** What we know of targets and projects, for whoever opens an order about one. */
@ApplicationScoped
class Subjects implements KnownSubjects {

    private static final String BY_ID = """
            select name, name_en, area, department, leader, provenance from known_target where id = ?
            union all
            select name, name_en, area, department, leader, provenance from known_project where id = ?
            """;

    private final Sql sql;
    private final MilestoneNames milestones;

    Subjects(Sql sql, MilestoneNames milestones) {
        this.sql = sql;
        this.milestones = milestones;
    }

    @Override
    public Optional<About> of(String subject) {
        var parts = subject.split("/", 2);
        return idOf(parts[0]).flatMap(id -> parts.length == 1 ? byId(subject, id) : milestone(subject, id, parts[1]));
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<About> milestone(String subject, UUID project, String kind) {
        return milestones
                .of(project, kind)
                .flatMap(name -> byId(subject, project).map(about -> about.called(name.chinese(), name.english())));
    }

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
