package io.targetmonitor.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Keeps parts alive: one that dies is started again, one that dies again and again is given up. */
final class Supervisor {
    private static final int STARTS = 4;
    private static final int DEATHS = 5;
    private static final Duration OF_DEATHS = Duration.ofMinutes(2);
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(2);

    private final Consumer<String> progress;
    private final BooleanSupplier hopeless;
    private final CompletableFuture<LocalFailure> givenUp = new CompletableFuture<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(Supervisor::daemon);
    private final Deque<List<Part>> groups = new ConcurrentLinkedDeque<>();
    private final Map<Part, Deque<Long>> deaths = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /** @param hopeless whether there is no use in trying again, such as on a full disk */
    Supervisor(Consumer<String> progress, BooleanSupplier hopeless) {
        this.progress = progress;
        this.hopeless = hopeless;
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Starts the parts side by side and returns when all of them work.
     *
     * @throws LocalFailure when one of them ends at every try
     */
    void start(List<Part> together) {
        groups.addFirst(List.copyOf(together));
        var done = new CompletableFuture<Void>();
        var starts = together.stream()
                .map(part -> CompletableFuture.runAsync(() -> start(part), threads))
                .toArray(CompletableFuture<?>[]::new);
        for (var start : starts) {
            // The first that is given up ends the wait for the others.
            start.exceptionally(failure -> {
                done.completeExceptionally(failure);
                return null;
            });
        }
        CompletableFuture.allOf(starts).thenRun(() -> done.complete(null));
        try {
            done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalFailure failure ? failure : new LocalFailure(e.getMessage(), e);
        }
    }

    private void start(Part part) {
        for (var tries = 1; ; tries++) {
            try {
                launch(part);
                part.awaitReady();
                watch(part);
                return;
            } catch (RuntimeException e) {
                if (stopping || tries == STARTS || hopeless.getAsBoolean()) {
                    throw new LocalFailure(part.name() + " does not start: " + e.getMessage(), e);
                }
                progress.accept(part.name() + " did not start, trying again: " + e.getMessage());
                pause();
            }
        }
    }

    private void launch(Part part) {
        synchronized (part) {
            // Under the lock that stop() takes: nothing is launched behind its back.
            if (stopping) {
                throw new LocalFailure("stopping");
            }
            part.launch();
        }
    }

    private void watch(Part part) {
        part.process()
                .ifPresentOrElse(
                        process -> process.onExit().thenRunAsync(() -> revive(part), threads), () -> revive(part));
    }

    private void revive(Part part) {
        if (stopping) {
            return;
        }
        if (tooOften(part)) {
            givenUp.complete(new LocalFailure(part.name() + " died " + DEATHS + " times in a short time"));
            return;
        }
        progress.accept(part.name() + " died, starting it again");
        try {
            start(part);
            progress.accept(part.name() + " is back");
        } catch (LocalFailure e) {
            givenUp.complete(e);
        }
    }

    private boolean tooOften(Part part) {
        var times = deaths.computeIfAbsent(part, p -> new ArrayDeque<>());
        times.addLast(System.nanoTime());
        if (times.size() < DEATHS) {
            return false;
        }
        return times.getLast() - times.removeFirst() < OF_DEATHS.toNanos();
    }

    /** Why a part was given up, when that happens. */
    CompletableFuture<LocalFailure> givenUp() {
        return givenUp;
    }

    /** Stops all parts, those started last first; safe to call again. */
    void stop() {
        stopping = true;
        for (var group : groups) {
            var stops = group.stream()
                    .map(part -> CompletableFuture.runAsync(() -> stop(part), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(stops).join();
        }
    }

    private void stop(Part part) {
        try {
            synchronized (part) {
                part.stop();
            }
        } catch (RuntimeException e) {
            // The others have to be stopped all the same.
            progress.accept(part.name() + " does not stop: " + e.getMessage());
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_STARTS.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted", e);
        }
    }
}
