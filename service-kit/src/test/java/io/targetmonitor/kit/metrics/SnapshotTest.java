package io.targetmonitor.kit.metrics;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MonitorTestServices;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "targets"))
class SnapshotTest {

    private static final String READS = "select 'reads', nextval('snapshot_test')";

    @Inject
    DataSource database;

    private final Watch watch = new Watch();

    @BeforeEach
    void count() throws SQLException {
        execute("drop sequence if exists snapshot_test");
        execute("create sequence snapshot_test");
    }

    @Test
    void whateverIsAskedOneReadingDoesForHalfAMinute() {
        var snapshot = new Snapshot(database, watch, READS);

        assertThat(snapshot.count("reads")).isEqualTo(1);
        assertThat(snapshot.count("another")).isZero();
        watch.pass(Duration.ofSeconds(29));
        assertThat(snapshot.count("reads")).isEqualTo(1);
        watch.pass(Duration.ofSeconds(1));
        assertThat(snapshot.count("reads")).isEqualTo(2);
    }

    @Test
    void aSlowReadingIsRepeatedLessOften() {
        var snapshot = new Snapshot(database, watch, READS);
        watch.passAtEachLook(Duration.ofSeconds(2));
        snapshot.count("reads");
        watch.passAtEachLook(Duration.ZERO);

        watch.pass(Duration.ofSeconds(95));
        assertThat(snapshot.count("reads")).isEqualTo(1);
        watch.pass(Duration.ofSeconds(1));
        assertThat(snapshot.count("reads")).isEqualTo(2);
    }

    @Test
    void noReadingIsOlderThanTenMinutes() {
        var snapshot = new Snapshot(database, watch, READS);
        watch.passAtEachLook(Duration.ofHours(1));
        snapshot.count("reads");
        watch.passAtEachLook(Duration.ZERO);

        assertThat(snapshot.count("reads")).isEqualTo(2);
        watch.pass(Duration.ofSeconds(30));
        assertThat(snapshot.count("reads")).isEqualTo(3);
    }

    @Test
    void afterAFailureItIsTriedAgainSoonHoweverLongThatTook() throws SQLException {
        var snapshot = new Snapshot(database, watch, READS);
        execute("drop sequence snapshot_test");
        watch.passAtEachLook(Duration.ofSeconds(20));
        assertThat(snapshot.count("reads")).isNaN();
        watch.passAtEachLook(Duration.ZERO);

        execute("create sequence snapshot_test");
        watch.pass(Duration.ofSeconds(10));
        assertThat(snapshot.count("reads")).isEqualTo(1);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** On which time passes when told, and while somebody looks. */
    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");
        private Duration atEachLook = Duration.ZERO;

        void pass(Duration time) {
            now = now.plus(time);
        }

        void passAtEachLook(Duration time) {
            atEachLook = time;
        }

        @Override
        public Instant instant() {
            var seen = now;
            now = now.plus(atEachLook);
            return seen;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
