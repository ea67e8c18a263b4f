package io.targetmonitor.kit.events;

import java.util.List;

/** What the relay needs of the database; whoever holds it holds the leader's lock. */
interface EventStore {

    /** The oldest events not yet published, in the order of writing, at most so many. */
    List<StoredEvent> unpublished(int limit);

    /** Marks a batch published and gives each its position; in one transaction. */
    void markPublished(List<StoredEvent> batch);
}
