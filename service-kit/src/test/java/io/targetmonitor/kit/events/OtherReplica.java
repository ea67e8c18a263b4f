package io.targetmonitor.kit.events;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.targetmonitor.kit.http.DatabaseFaults;

/**
 * Takes events into a service's database as a follower of another replica does: together, else one by one, and again
 * where two got in each other's way. For tests of services that need several at one moment.
 */
public final class OtherReplica {

    /** Of conflicts one after the other: more would mean that the same two always meet. */
    private static final int PATIENCE = 20;

    private final Intake intake;

    /** @param source all events of all subjects, each subject's in order, for what does not arrive */
    public OtherReplica(EventHandler handler, DataSource database, Clock clock, List<String> source) {
        this.intake = new Intake(
                handler,
                new DatabaseLedger(database, clock, handler.topic()),
                subject -> source.stream()
                        .filter(envelope -> envelope.contains("\"subject\":\"" + subject + "\""))
                        .map(OtherReplica::bytes)
                        .toList());
    }

    /** Takes in what arrived together. */
    public void take(List<String> envelopes) {
        var batch = envelopes.stream().map(OtherReplica::bytes).toList();
        try {
            inTransaction(batch);
        } catch (RuntimeException e) {
            requireConflict(e);
            batch.forEach(this::takeAlone);
        }
    }

    private void takeAlone(byte[] envelope) {
        for (var tries = 1; ; tries++) {
            try {
                inTransaction(List.of(envelope));
                return;
            } catch (RuntimeException e) {
                requireConflict(e);
                if (tries == PATIENCE) {
                    throw e;
                }
            }
        }
    }

    private static void requireConflict(RuntimeException fault) {
        if (!DatabaseFaults.isConflict(fault)) {
            throw fault;
        }
    }

    private void inTransaction(List<byte[]> envelopes) {
        QuarkusTransaction.requiringNew().run(() -> intake.take(envelopes));
    }

    private static byte[] bytes(String envelope) {
        return envelope.getBytes(StandardCharsets.UTF_8);
    }
}
