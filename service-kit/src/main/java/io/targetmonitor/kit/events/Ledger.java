package io.targetmonitor.kit.events;

import java.util.List;

/** What was taken in of each subject of a topic; every call is part of the follower's present transaction. */
interface Ledger {

    /** How an event stands to what is known of its subject. */
    enum Standing {
        /** The next one, or the first seen: the ledger has moved on to it and its subject is locked. */
        NEXT,
        /** Known already. */
        OLD,
        /** One before it is missing. */
        GAP,
        /** The subject is on hold: an earlier event could not be handled. */
        HELD
    }

    Standing advance(ReceivedEvent event);

    /**
     * The same for many, each of another subject.
     *
     * @return where each stands, in their order
     */
    List<Standing> advanceAll(List<ReceivedEvent> events);

    /** Keeps an event that cannot be handled now, and holds its subject. */
    void park(ReceivedEvent event, byte[] envelope, String reason);

    /** Some hundred subjects on hold. */
    List<String> held();

    /** Ends the hold of a subject. */
    void release(String subject);

    /** Removes the parked envelopes of a subject and hands them out, in order. */
    List<byte[]> takeParked(String subject);
}
