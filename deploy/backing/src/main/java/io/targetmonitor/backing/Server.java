package io.targetmonitor.backing;

/** A server for tests that can be taken away and comes back with the same data under the same address. */
interface Server {
    /** Nothing when it runs. */
    void start();

    /** In order; nothing when it does not run. */
    void stop();

    /** As {@code kill -9} does. */
    void kill();

    /** Stops it and deletes its data. */
    void remove();
}
