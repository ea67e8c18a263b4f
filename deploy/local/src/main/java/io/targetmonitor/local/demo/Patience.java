package io.targetmonitor.local.demo;

import java.time.Duration;

/**
 * Waits a little longer each time and gives up after a limit. Counts what it waited, not what the clock says: a machine
 * that was asleep has not waited for anybody.
 */
final class Patience {

    /** How the time is let go by; a test need not wait. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    private final Pause pause;
    private final Duration first;
    private final Duration longest;
    private final Duration limit;

    Patience(Pause pause, Duration first, Duration longest, Duration limit) {
        this.pause = pause;
        this.first = first;
        this.longest = longest;
        this.limit = limit;
    }

    Attempts begin() {
        return new Attempts();
    }

    final class Attempts {

        private Duration next = first;
        private Duration waited = Duration.ZERO;

        /** False when the limit is reached. */
        boolean another() {
            if (waited.compareTo(limit) >= 0) {
                return false;
            }
            try {
                pause.of(next);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new DemoFailed("The load was stopped", stopped);
            }
            waited = waited.plus(next);
            next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
            return true;
        }
    }
}
