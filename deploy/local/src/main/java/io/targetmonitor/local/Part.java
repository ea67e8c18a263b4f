package io.targetmonitor.local;

import java.util.Optional;

/** A process that the launcher keeps alive. */
interface Part {
    String name();

    /** Begins to start it, or adopts what runs; nothing when it runs already. */
    void launch();

    /** Returns when it works; throws when it ends before. */
    void awaitReady();

    /** The running process, empty when there is none. */
    Optional<ProcessHandle> process();

    /** In order; nothing when it does not run. */
    void stop();
}
