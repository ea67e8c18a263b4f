package io.targetmonitor.kit.events;

/**
 * Moves events from the table to Kafka: nothing committed is skipped, nothing is out of order per subject.
 *
 * <p>It reads what is not yet published, never "greater than the last": a slow transaction commits its earlier row
 * later. A batch is one Kafka transaction, marked after its commit: a crash between leads to a repeat with the same
 * ids, never to a loss. What was asked to be sent again goes out when nothing new waits. A plain class, driven step by step; {@link RelayRunner} drives it.
 */
final class Relay {

    static final int BATCH = 1_000;

    private final EventStore store;
    private final Publisher publisher;

    Relay(EventStore store, Publisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    /** Publishes the oldest waiting events and tells how many; 0: nothing waits. */
    int step() {
        var batch = store.unpublished(BATCH);
        if (batch.isEmpty()) {
            return sendAgain();
        }
        publisher.publish(batch);
        store.markPublished(batch);
        return batch.size();
    }

    private int sendAgain() {
        var batch = store.askedAgain(BATCH);
        if (!batch.isEmpty()) {
            publisher.publish(batch);
            store.sentAgain(batch);
        }
        return batch.size();
    }
}
