package io.targetmonitor.targets.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Long work in one transaction, some items at a time: while some are thought about, the database writes those before and
 * reads those after. Memory holds three portions at most.
 *
 * @param <T> an item
 * @param <F> what can be fetched of a portion beside the transaction
 * @param <K> all that must be known of it
 * @param <R> what is to be kept of it
 */
public final class Pipeline<T, F, K, R> {

    /** Enough that a round trip costs nothing, and few enough that memory stays flat. */
    private static final int AT_ONCE = 1_000;

    private final Function<List<T>, F> fetch;
    private final Function<F, K> read;
    private final Function<K, R> think;
    private final Consumer<R> keep;
    private final Beside beside;

    /**
     * A pipeline of four steps; none answers null.
     *
     * @param fetch in the transaction or in another: nothing that {@code keep} writes may change it
     * @param beside where all is fetched but the first portion: nothing is kept meanwhile
     * @param read in the transaction, portions in their order
     * @param think by other threads, one portion after the other: touches neither the database nor anything bound to a thread
     * @param keep in the transaction, portions in their order
     */
    public Pipeline(
            Function<List<T>, F> fetch, Beside beside, Function<F, K> read, Function<K, R> think, Consumer<R> keep) {
        this.fetch = fetch;
        this.beside = beside;
        this.read = read;
        this.think = think;
        this.keep = keep;
    }

    /**
     * Returns when all is kept.
     *
     * @throws RuntimeException what a step has thrown: the transaction must not be committed. A portion that is fetched
     *     beside or thought about goes on to its end then, and is dropped
     */
    public void run(List<T> items) {
        var fetching = fetch(Beside.NOTHING, items, 0);
        var thinking = Optional.<CompletableFuture<R>>empty();
        for (var from = 0; from < items.size(); from += AT_ONCE) {
            var fetched = result(fetching.get());
            fetching = fetch(beside, items, from + AT_ONCE);
            var known = read.apply(fetched);
            var thought = thinking.map(Pipeline::result);
            thinking = Optional.of(CompletableFuture.supplyAsync(() -> think.apply(known)));
            thought.ifPresent(keep);
        }
        thinking.map(Pipeline::result).ifPresent(keep);
    }

    /** Empty if there are no more. */
    private Optional<CompletableFuture<F>> fetch(Beside where, List<T> items, int from) {
        if (from >= items.size()) {
            return Optional.empty();
        }
        var portion = items.subList(from, Math.min(items.size(), from + AT_ONCE));
        return Optional.of(where.start(() -> fetch.apply(portion)));
    }

    private static <R> R result(CompletableFuture<R> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
