package io.targetmonitor.alerts.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * Why a message is not sent now.
 *
 * @param silence the one that covers the alert; null for other reasons
 * @param until null: until something happens
 */
record Hold(Reason reason, UUID silence, Instant until) {

    /** The first that holds is recorded, in this order. */
    enum Reason {
        /** It is over, and this recipient never heard of it. */
        NEVER_TOLD,
        SILENCED,
        /** Another alert explains it. */
        CAUSED,
        QUIET,
        STORM
    }
}
