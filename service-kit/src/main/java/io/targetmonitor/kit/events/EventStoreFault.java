package io.targetmonitor.kit.events;

/** The event tables could not be read or written. */
public final class EventStoreFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    EventStoreFault(String message, Throwable cause) {
        super(message, cause);
    }
}
