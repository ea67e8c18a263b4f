package io.targetmonitor.alerts.statistics;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.targetmonitor.alerts.alert.Told;
import io.targetmonitor.alerts.alert.Transition;
import io.targetmonitor.alerts.alert.Transition.Kind;
import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.time.BusinessClock;

/** Keeps what was promised, in the transaction of the step: the alert itself forgets it when it comes back. */
@ApplicationScoped
class Promises {

    private static final String MADE = "insert into promise (id, alert_id, made_at, promised_by) values (?, ?, ?, ?)";
    private static final String RESOLVED =
            "update promise set resolved_on = ? where alert_id = any (?) and resolved_on is null";

    private final DataSource database;
    private final BusinessClock clock;

    Promises(DataSource database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void on(@Observes Told told) {
        var made = of(Kind.ACKNOWLEDGED, told);
        if (!made.isEmpty()) {
            with(MADE, insert -> make(insert, made, told.at()));
        }
        var resolved = of(Kind.RESOLVED, told);
        if (!resolved.isEmpty()) {
            with(RESOLVED, update -> {
                update.setObject(1, clock.dayOf(told.at()));
                update.setArray(
                        2,
                        update.getConnection()
                                .createArrayOf(
                                        "uuid",
                                        resolved.stream()
                                                .map(step -> step.alert().id())
                                                .toArray()));
                update.executeUpdate();
            });
        }
    }

    private static List<Transition> of(Kind kind, Told told) {
        return told.steps().stream().filter(step -> step.kind() == kind).toList();
    }

    private static void make(PreparedStatement insert, List<Transition> made, Instant at) throws SQLException {
        for (var step : made) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, step.alert().id());
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.setObject(4, step.alert().acknowledgement().promisedBy());
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private void with(String sql, Work work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("What was promised cannot be kept", e);
        }
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }
}
