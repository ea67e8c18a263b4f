package io.targetmonitor.dashboard.testing;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for a state for longer than the slowest machine takes to reach it: what takes longer is a fault. */
public final class Patience {

    private static final Duration AT_MOST = Duration.ofMinutes(3);

    private Patience() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(AT_MOST);
    }
}
