package io.targetmonitor.kit.events;

import java.util.List;

/** Where to fetch events that did not arrive: the replay feed of their source. */
interface MissingEvents {

    /**
     * All published events of a subject, oldest first, as envelopes.
     *
     * @throws NotToBeHad if the source does not answer
     */
    List<byte[]> of(String subject);

    /** They cannot be fetched now. */
    final class NotToBeHad extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotToBeHad(String message) {
            super(message);
        }
    }
}
