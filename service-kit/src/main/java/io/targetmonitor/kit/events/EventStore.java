package io.targetmonitor.kit.events;

import java.util.List;

/** What the relay needs of the database; whoever holds it holds the leader's lock. */
interface EventStore {

    /** The oldest events not yet published, in the order of writing, at most so many. */
    List<StoredEvent> unpublished(int limit);

    /** Marks a batch published and gives each its position; in one transaction. */
    void markPublished(List<StoredEvent> batch);

    /** What somebody asked to be sent again, in the order of writing, at most so many; empty: nothing. */
    List<StoredEvent> askedAgain(int limit);

    /** The batch last handed out by {@link #askedAgain} is sent. */
    void sentAgain(List<StoredEvent> batch);
}
