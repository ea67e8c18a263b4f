package io.targetmonitor.local.forward;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * At most so many in any minute. A bucket that refills would let twice as many through in the minute after a quiet
 * time, and a bot that gets too many blocks the sender for ten.
 */
final class Rate {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int perMinute;
    private final ArrayDeque<Instant> last;

    /** @param last when the last ones went out, oldest first: also before a restart */
    Rate(int perMinute, ArrayDeque<Instant> last) {
        this.perMinute = perMinute;
        this.last = new ArrayDeque<>(last);
    }

    /** How long to wait before the next one may go out. */
    Duration wait(Instant now) {
        while (!last.isEmpty() && !last.peekFirst().plus(WINDOW).isAfter(now)) {
            last.removeFirst();
        }
        return last.size() < perMinute
                ? Duration.ZERO
                : Duration.between(now, last.peekFirst().plus(WINDOW));
    }

    /** One goes out; whether it arrives or not, the bot has counted it. */
    void took(Instant now) {
        last.addLast(now);
        while (last.size() > perMinute) {
            last.removeFirst();
        }
    }
}
