package io.targetmonitor.kit.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkus.logging.Log;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

import io.targetmonitor.kit.http.DatabaseFaults;

import static java.util.stream.Collectors.toMap;

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
    private final Positions positions;

    /** Partitions to be placed before anything is read from them. */
    private final Set<TopicPartition> unplaced = new HashSet<>();

    Follower(
            Consumer<String, byte[]> kafka,
            Intake intake,
            Transactions transactions,
            DeadLetters deadLetters,
            Positions positions) {
        this.kafka = kafka;
        this.intake = intake;
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.positions = positions;
    }

    /** Subscribes; whatever partitions come to this replica are read on from where the database says. */
    void subscribe(String topic) {
        kafka.subscribe(List.of(topic), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> added) {
                unplace(added);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> gone) {
                unplaced.removeAll(gone);
            }
        });
    }

    /** Takes in what has arrived, waiting at most so long, and tells how many records that was. */
    int step(Duration wait) {
        place();
        var batch = kafka.poll(wait);
        place();
        if (batch.isEmpty()) {
            return 0;
        }
        try {
            takeTogether(batch);
        } catch (Positions.MovedByOthers e) {
            unplace(kafka.assignment());
            throw e;
        } catch (RuntimeException e) {
            rewind(batch);
            throw e;
        }
        kafka.commitSync();
        return batch.count();
    }

    /** True if partitions have come and are read from the right place. */
    boolean placed() {
        return unplaced.isEmpty() && !kafka.assignment().isEmpty();
    }

    /** Nothing is read of them until {@link #place} has found the database: a seek here would need it now. */
    private void unplace(Collection<TopicPartition> partitions) {
        kafka.pause(partitions);
        unplaced.addAll(partitions);
    }

    /**
     * The smaller of what Kafka and the database say; from the beginning where one of them says nothing: its topic or
     * its table is new, and a repeat is harmless.
     */
    private void place() {
        if (unplaced.isEmpty()) {
            return;
        }
        var stored = positions.read();
        var committed = kafka.committed(unplaced);
        for (var partition : unplaced) {
            var offset = committed.get(partition);
            var next = stored.get(partition.partition());
            if (offset == null || next == null) {
                kafka.seekToBeginning(Set.of(partition));
            } else {
                kafka.seek(partition, Math.min(offset.offset(), next));
            }
        }
        kafka.resume(unplaced);
        unplaced.clear();
    }

    /** Tries again what is held, after a fix or when missing events can be had; tells how many subjects flow again. */
    int retryHeld() {
        return (int)
                transactions.call(intake::held).stream().filter(this::retry).count();
    }

    private void takeTogether(ConsumerRecords<String, byte[]> batch) {
        try {
            moving(behind(batch), () -> intake.take(valuesOf(batch)));
        } catch (Positions.MovedByOthers e) {
            throw e;
        } catch (RuntimeException e) {
            if (DatabaseFaults.isUnavailable(e)) {
                throw e;
            }
            batch.forEach(this::takeAlone);
        }
    }

    private static List<byte[]> valuesOf(ConsumerRecords<String, byte[]> batch) {
        var values = new ArrayList<byte[]>(batch.count());
        batch.forEach(message -> values.add(message.value()));
        return values;
    }

    private void takeAlone(ConsumerRecord<String, byte[]> message) {
        try {
            moving(behind(message), () -> intake.take(List.of(message.value())));
        } catch (Positions.MovedByOthers e) {
            throw e;
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
        moving(
                behind(message),
                () -> envelopeOf(message).ifPresent(event -> intake.park(event, message.value(), reason)));
    }

    private void moving(Map<Integer, Long> nextOffsets, Runnable work) {
        transactions.call(() -> {
            work.run();
            positions.move(nextOffsets);
            return null;
        });
        positions.moved(nextOffsets);
    }

    private static Map<Integer, Long> behind(ConsumerRecords<String, byte[]> batch) {
        return batch.nextOffsets().entrySet().stream()
                .collect(toMap(
                        next -> next.getKey().partition(),
                        next -> next.getValue().offset()));
    }

    private static Map<Integer, Long> behind(ConsumerRecord<String, byte[]> message) {
        return Map.of(message.partition(), message.offset() + 1);
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
