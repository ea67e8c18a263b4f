package io.targetmonitor.kit.events;

/** What arrived is not an event, or not in the form its reader knows. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableEvent(String message) {
        super(message);
    }
}
