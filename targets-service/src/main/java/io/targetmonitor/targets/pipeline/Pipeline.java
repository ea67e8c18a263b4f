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

    /**
     * A pipeline of three steps; none answers null.
     *
     * @param read in the transaction
     * @param think by other threads, one portion after the other: touches neither the database nor anything bound to a thread
     * @param keep in the transaction, portions in their order
     */
    public Pipeline(Function<List<T>, K> read, Function<K, R> think, Consumer<R> keep) {
        this.read = read;
        this.think = think;
        this.keep = keep;
    }

    /**
     * Returns when all is kept.
     *
     * @throws RuntimeException what a step has thrown: the transaction must not be committed. A portion that is thought about
     *     is thought to its end then, and dropped
     */
    public void run(List<T> items) {
        var thinking = Optional.<CompletableFuture<R>>empty();
        for (var from = 0; from < items.size(); from += AT_ONCE) {
            var known = read.apply(items.subList(from, Math.min(items.size(), from + AT_ONCE)));
            var thought = thinking.map(Pipeline::result);
            thinking = Optional.of(CompletableFuture.supplyAsync(() -> think.apply(known)));
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
