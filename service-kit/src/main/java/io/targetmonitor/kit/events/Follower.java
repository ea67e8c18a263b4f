package io.targetmonitor.kit.events;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.logging.Log;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

import io.targetmonitor.kit.http.DatabaseFaults;

/**
 * Takes in the events of one topic: each once, in order per subject, whatever comes twice, late or broken.
 *
 * <p>Offsets are committed after the database. A batch is one transaction; if anything in it fails, its events are
 * taken one by one, and the one that cannot be handled parks its subject while all others flow. A plain class, driven
 * step by step; {@link FollowerRunner} drives it.
 */
final class Follower {

    private final Consumer<String, byte[]> kafka;
    private final Intake intake;
    private final Transactions transactions;
    private final DeadLetters deadLetters;

    Follower(Consumer<String, byte[]> kafka, Intake intake, Transactions transactions, DeadLetters deadLetters) {
        this.kafka = kafka;
        this.intake = intake;
        this.transactions = transactions;
        this.deadLetters = deadLetters;
    }

    /** Takes in what has arrived, waiting at most so long, and tells how many records that was. */
    int step(Duration wait) {
        var batch = kafka.poll(wait);
        if (batch.isEmpty()) {
            return 0;
        }
        try {
            takeTogether(batch);
        } catch (RuntimeException e) {
            rewind(batch);
            throw e;
        }
        kafka.commitSync();
        return batch.count();
    }

    /** Tries again what is held, after a fix or when missing events can be had; tells how many subjects flow again. */
    int retryHeld() {
        return (int)
                transactions.call(intake::held).stream().filter(this::retry).count();
    }

    private void takeTogether(ConsumerRecords<String, byte[]> batch) {
        try {
            transactions.call(() -> {
                batch.forEach(message -> intake.take(message.value()));
                return null;
            });
        } catch (RuntimeException e) {
            if (DatabaseFaults.isUnavailable(e)) {
                throw e;
            }
            batch.forEach(this::takeAlone);
        }
    }

    private void takeAlone(ConsumerRecord<String, byte[]> message) {
        try {
            transactions.call(() -> {
                intake.take(message.value());
                return null;
            });
        } catch (RuntimeException e) {
            if (DatabaseFaults.isUnavailable(e) || DatabaseFaults.isConflict(e)) {
                throw e;
            }
            putAside(message, e);
        }
    }

    private void putAside(ConsumerRecord<String, byte[]> message, RuntimeException fault) {
        var reason = fault.getClass().getSimpleName() + ": " + fault.getMessage();
        Log.errorf(fault, "Dead letter: %s-%d@%d", message.topic(), message.partition(), message.offset());
        deadLetters.send(message, reason);
        // without an envelope nobody knows the subject; its next event will show the gap, which is filled
        envelopeOf(message)
                .ifPresent(event -> transactions.call(() -> {
                    intake.park(event, message.value(), reason);
                    return null;
                }));
    }

    private static Optional<ReceivedEvent> envelopeOf(ConsumerRecord<String, byte[]> message) {
        try {
            return Optional.of(ReceivedEvent.parse(message.value()));
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    private boolean retry(String subject) {
        try {
            transactions.call(() -> {
                intake.takeParked(subject);
                return null;
            });
            Log.infof("Subject %s flows again", subject);
            return true;
        } catch (RuntimeException e) {
            Log.debugf("Subject %s stays on hold: %s", subject, e.getMessage());
            return false;
        }
    }

    /** Back to where the batch began: what of it was committed to the database is known there and ignored. */
    private void rewind(ConsumerRecords<String, byte[]> batch) {
        for (var partition : batch.partitions()) {
            kafka.seek(partition, batch.records(partition).get(0).offset());
        }
    }
}
