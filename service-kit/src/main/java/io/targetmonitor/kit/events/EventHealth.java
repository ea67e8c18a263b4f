package io.targetmonitor.kit.events;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Alive while the loops turn; what is on hold is shown and does not make the service unready. */
class EventHealth {

    private static final Duration STUCK = Duration.ofMinutes(5);

    @Liveness
    HealthCheck loops(RelayRunner relay, Followers followers, Clock clock) {
        return () -> HealthCheckResponse.named("Relay and followers turn")
                .status(Stream.concat(Stream.of(relay.lastStep()), followers.lastSteps())
                        .allMatch(step -> recent(step, clock)))
                .build();
    }

    @Readiness
    HealthCheck onHold(DataSource database, RestoreCheck restore) {
        return () -> {
            var check = HealthCheckResponse.named("Events on hold").up().withData("restorePending", restore.pending());
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement("select count(*) from parked_event");
                    var row = query.executeQuery()) {
                row.next();
                return check.withData("parked", row.getLong(1)).build();
            } catch (SQLException e) {
                return check.withData("parked", "unknown: the database is away").build();
            }
        };
    }

    private static boolean recent(Instant step, Clock clock) {
        return step.isAfter(clock.instant().minus(STUCK));
    }
}
