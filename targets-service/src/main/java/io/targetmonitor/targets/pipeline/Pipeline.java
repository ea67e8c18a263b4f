package io.targetmonitor.targets.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Long work in one transaction, some items at a time: while some are thought about, the database writes those before and
 * reads those after. Memory holds two portions at most.
 *
 * @param <T> an item
 * @param <K> what must be known of a portion
 * @param <R> what is to be kept of it
 */
public final class Pipeline<T, K, R> {

    /** Enough that a round trip costs nothing, and few enough that memory stays flat. */
    private static final int AT_ONCE = 1_000;

    private final Function<List<T>, K> read;
    private final Function<K, R> think;
    private final Consumer<R> keep;
    private final Beside beside;

    /**
     * A pipeline of three steps; none answers null.
     *
     * @param read in the transaction
     * @param think by other threads, one portion after the other: touches neither the database nor anything bound to a thread
     * @param keep in the transaction, portions in their order
     */
    public Pipeline(Function<List<T>, K> read, Function<K, R> think, Consumer<R> keep) {
        this(read, Beside.NOTHING, think, keep);
    }

    /**
     * A pipeline that reads while it keeps.
     *
     * @param read in the transaction or in another: nothing that {@code keep} writes may change it
     * @param beside where it is read, but for the first portion: nothing is kept meanwhile
     */
    public Pipeline(Function<List<T>, K> read, Beside beside, Function<K, R> think, Consumer<R> keep) {
        this.read = read;
        this.beside = beside;
        this.think = think;
        this.keep = keep;
    }

    /**
     * Returns when all is kept.
     *
     * @throws RuntimeException what a step has thrown: the transaction must not be committed. A portion that is read beside
     *     or thought about goes on to its end then, and is dropped
     */
    public void run(List<T> items) {
        var thinking = Optional.<CompletableFuture<R>>empty();
        for (var from = 0; from < items.size(); from += AT_ONCE) {
            var portion = items.subList(from, Math.min(items.size(), from + AT_ONCE));
            var reading = (from == 0 ? Beside.NOTHING : beside).start(() -> read.apply(portion));
            var thought = thinking.map(Pipeline::result);
            thinking = Optional.of(reading.thenApplyAsync(think));
            thought.ifPresent(keep);
        }
        thinking.map(Pipeline::result).ifPresent(keep);
    }

    private static <R> R result(CompletableFuture<R> thinking) {
        try {
            return thinking.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
