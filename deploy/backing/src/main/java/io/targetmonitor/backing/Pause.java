package io.targetmonitor.backing;

import java.time.Duration;

/** Between two looks at a state that another process has to reach. */
final class Pause {
    private static final Duration SHORT = Duration.ofMillis(100);

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(SHORT.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static BackingException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new BackingException("Interrupted while waiting for a backing service", e);
    }
}
