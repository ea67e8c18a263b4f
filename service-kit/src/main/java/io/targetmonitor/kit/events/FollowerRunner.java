package io.targetmonitor.kit.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.quarkus.logging.Log;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;

/** Drives one follower on the one thread that owns its consumer. */
final class FollowerRunner implements Runnable {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration RETRY_EVERY = Duration.ofSeconds(15);

    private final String topic;
    private final Consumer<String, byte[]> kafka;

    /** On a connection of its own: on the other one a question waits behind the long poll of the fetch. */
    private final Consumer<String, byte[]> ends;

    private final Follower follower;
    private final Clock clock;
    private final ConcurrentLinkedQueue<CompletableFuture<Boolean>> asked = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;
    private volatile Instant lastStep;
    private volatile long lag;
    private volatile boolean placed;
    private Instant lastRetry;

    FollowerRunner(
            String topic,
            Consumer<String, byte[]> kafka,
            Consumer<String, byte[]> ends,
            Follower follower,
            Clock clock) {
        this.topic = topic;
        this.kafka = kafka;
        this.ends = ends;
        this.follower = follower;
        this.clock = clock;
        this.lastStep = clock.instant();
        this.lastRetry = Instant.EPOCH;
    }

    /** The only calls from other threads are this and {@link #stop}: all else of a consumer belongs to its thread. */
    CompletableFuture<Boolean> caughtUp() {
        if (!placed) {
            // waking a consumer that is joining its group, again and again, would keep it from ever joining
            return CompletableFuture.completedFuture(false);
        }
        var answer = new CompletableFuture<Boolean>();
        asked.add(answer);
        kafka.wakeup();
        return answer;
    }

    void stop() {
        stopped = true;
        kafka.wakeup();
    }

    String topic() {
        return topic;
    }

    Instant lastStep() {
        return lastStep;
    }

    /** Records of the assigned partitions not yet taken in, as of the last poll. */
    long lag() {
        return lag;
    }

    @Override
    public void run() {
        var backoff = new Backoff();
        try (kafka;
                ends) {
            follower.subscribe(topic);
            while (!stopped) {
                turn(backoff);
            }
        } catch (InterruptedException | InterruptException e) {
            Log.debugf("Stopped following %s", topic);
        }
        asked.forEach(answer -> answer.complete(false));
    }

    private void turn(Backoff backoff) throws InterruptedException {
        lastStep = clock.instant();
        try {
            follower.step(POLL);
            placed = follower.placed();
            lag = kafka.assignment().stream()
                    .mapToLong(partition -> kafka.currentLag(partition).orElse(0))
                    .sum();
            answer();
            retryNowAndThen();
            backoff.reset();
        } catch (WakeupException e) {
            placed = follower.placed();
            answer();
        } catch (InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            Log.warnf("Events of %s wait: %s", topic, e.getMessage());
            backoff.pause();
        }
    }

    /** A question stays until it is answered: the next one may wake the consumer in the midst of looking. */
    private void answer() {
        for (var question = asked.peek(); question != null; question = asked.peek()) {
            try {
                question.complete(!stopped && atTheEnd());
                asked.remove();
            } catch (WakeupException another) {
                Log.tracef("Asked again while looking for the end of %s", topic);
            }
        }
    }

    private boolean atTheEnd() {
        var partitions = kafka.assignment();
        // One that asks about partitions it does not have warns of each of them, each time.
        ends.assign(partitions);
        return follower.placed()
                && ends.endOffsets(partitions).entrySet().stream()
                        .allMatch(end -> kafka.position(end.getKey()) >= end.getValue());
    }

    private void retryNowAndThen() {
        if (clock.instant().isAfter(lastRetry.plus(RETRY_EVERY))) {
            lastRetry = clock.instant();
            follower.retryHeld();
        }
    }
}
