package io.targetmonitor.alerts.notification;

import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MonitorTestServices;

import static org.assertj.core.api.Assertions.assertThat;

/** What is due is found without reading what waits for something else; rolled back, with what PostgreSQL counts in it. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class HeldMessagesTest {

    private static final int MANY = 500;
    private static final int FEW = 3;

    /** Before anything that other tests hold. */
    private static final Instant DUE = Instant.parse("2000-01-01T00:00:00Z");

    private static final String ALERTS = """
            insert into alert (id, version, family, subject, rule, severity, verdict_severity, state, level, stale,
                               subject_name, area, commitment, opened_at, waiting_since, changed_at, sequence)
            select gen_random_uuid(), 0, 'TARGET_PACE', 'held-' || i, 'TARGET_BEHIND', 'YELLOW', 'YELLOW', 'OPEN', 0, false,
                   'n', '440784', 'BINDING', '2000-01-01', '2000-01-01', '2000-01-01', 1
            from generate_series(1, %d) i
            """.formatted(MANY);

    private static final String HELD = """
            insert into held_message (id, alert_id, recipient, address, role, level, why, hold, held_at, release_at)
            select gen_random_uuid(), id, 'LEADER', subject, 'LEADER', 1, 'OPENED', :reason, :due, :due
            from alert where subject like 'held-%' order by id limit :count
            """;

    @Inject
    HeldMessages held;

    @Inject
    EntityManager database;

    @Test
    @TestTransaction
    void singleMessagesAreFoundWithoutReadingThoseOfDigests() {
        hold("STORM", "QUIET");

        assertThat(rowsRead(() -> assertThat(held.due(DUE)).hasSize(FEW))).isLessThan(MANY / 10);
    }

    @Test
    @TestTransaction
    void aDigestIsFoundWithoutReadingSingleMessages() {
        hold("QUIET", "STORM");

        assertThat(rowsRead(() -> assertThat(held.dueStorm(DUE)).hasSize(1))).isLessThan(MANY / 10);
    }

    /** The many are due before the few, so whoever looks for these by time alone comes across all of them. */
    private void hold(String many, String few) {
        database.createNativeQuery(ALERTS).executeUpdate();
        hold(many, MANY, DUE.minusSeconds(1));
        hold(few, FEW, DUE);
        database.createNativeQuery("analyze held_message").executeUpdate();
        // as if there were many more
        database.createNativeQuery("set local enable_seqscan = off").executeUpdate();
    }

    private void hold(String reason, int count, Instant due) {
        var added = database.createNativeQuery(HELD)
                .setParameter("reason", reason)
                .setParameter("due", due)
                .setParameter("count", count)
                .executeUpdate();
        assertThat(added).isEqualTo(count);
    }

    private long rowsRead(Runnable work) {
        var before = rowsRead();
        work.run();
        return rowsRead() - before;
    }

    private long rowsRead() {
        return ((Number) database.createNativeQuery("""
                        select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'held_message'
                        """).getSingleResult()).longValue();
    }
}
