package io.targetmonitor.kit.events;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits longer after each failure, with jitter so that replicas do not knock in step. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = FIRST;

    void pause() throws InterruptedException {
        Thread.sleep(next.toMillis() / 2 + ThreadLocalRandom.current().nextLong(next.toMillis() / 2 + 1));
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    }

    void reset() {
        next = FIRST;
    }
}
