package io.targetmonitor.kit.events;

import java.util.List;

/** Where the relay sends events. */
interface Publisher extends AutoCloseable {

    /**
     * Publishes all or nothing, in order.
     *
     * @throws PublishingFailed if it is not certain that all are published; the same batch must then be sent again
     */
    void publish(List<StoredEvent> batch);

    @Override
    void close();

    /** The batch must be sent again. */
    final class PublishingFailed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final boolean usable;

        PublishingFailed(String message, Throwable cause, boolean usable) {
            super(message, cause);
            this.usable = usable;
        }

        /** False if the publisher is of no more use: fenced by a successor, or broken. */
        boolean usable() {
            return usable;
        }
    }
}
