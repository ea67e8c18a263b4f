package io.targetmonitor.targets.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PipelineTest {

    private static final Beside BESIDE = new Beside() {
        @Override
        public <F> CompletableFuture<F> start(Supplier<F> fetch) {
            return CompletableFuture.supplyAsync(fetch, run -> new Thread(run).start());
        }
    };

    private static final List<Integer> ITEMS = IntStream.range(0, 3_500).boxed().toList();

    private static final Function<List<Integer>, Integer> FIRST = some -> some.get(0);

    @Test
    void everythingIsKeptOnceAndInOrder() {
        var kept = new ArrayList<Integer>();

        new Pipeline<Integer, List<Integer>, List<Integer>, List<Integer>>(
                        some -> some,
                        BESIDE,
                        some -> some,
                        some -> some.stream().map(i -> -i).toList(),
                        kept::addAll)
                .run(ITEMS);

        assertThat(kept).isEqualTo(ITEMS.stream().map(i -> -i).toList());
    }

    @Test
    void nothingIsDoneForNothing() {
        new Pipeline<>(none -> failing(), BESIDE, none -> failing(), none -> failing(), none -> failing())
                .run(List.of());
    }

    @Test
    void itReadsAheadWhileItThinks() {
        var secondIsRead = new CountDownLatch(1);
        var waited = new ConcurrentHashMap<Integer, Boolean>();

        of(
                        Beside.NOTHING,
                        first -> {
                            if (first > 0) {
                                secondIsRead.countDown();
                            }
                            return first;
                        },
                        first -> {
                            waited.put(first, await(secondIsRead));
                            return first;
                        },
                        first -> {})
                .run(ITEMS);

        assertThat(waited).containsAllEntriesOf(Map.of(0, true, 1_000, true));
    }

    @Test
    void onePortionIsThoughtAboutAtATime() {
        var transaction = Thread.currentThread();
        var thinking = new AtomicInteger();
        var most = new AtomicInteger();

        of(
                        Beside.NOTHING,
                        first -> first,
                        first -> {
                            most.accumulateAndGet(thinking.incrementAndGet(), Math::max);
                            while (transaction.getState() != Thread.State.WAITING) {
                                Thread.onSpinWait();
                            }
                            return thinking.getAndDecrement();
                        },
                        one -> {})
                .run(ITEMS);

        assertThat(most).hasValue(1);
    }

    @Test
    void onlyTheTransactionsOwnThreadReadsAndKeeps() {
        var transaction = ConcurrentHashMap.<Thread>newKeySet();
        var thinkers = ConcurrentHashMap.<Thread>newKeySet();

        of(
                        BESIDE,
                        first -> {
                            transaction.add(Thread.currentThread());
                            return first;
                        },
                        first -> {
                            thinkers.add(Thread.currentThread());
                            return first;
                        },
                        first -> transaction.add(Thread.currentThread()))
                .run(ITEMS);

        assertThat(transaction).containsExactly(Thread.currentThread());
        assertThat(thinkers).doesNotContain(Thread.currentThread());
    }

    @Test
    void allButTheFirstPortionAreFetchedBeside() {
        var fetchedHere = new ConcurrentHashMap<Integer, Boolean>();
        var transaction = Thread.currentThread();
        var kept = new ArrayList<Integer>();

        new Pipeline<Integer, Integer, Integer, Integer>(
                        some -> {
                            fetchedHere.put(some.get(0), Thread.currentThread() == transaction);
                            return some.get(0);
                        },
                        BESIDE,
                        first -> first,
                        first -> first,
                        kept::add)
                .run(ITEMS);

        assertThat(fetchedHere)
                .containsExactlyInAnyOrderEntriesOf(Map.of(0, true, 1_000, false, 2_000, false, 3_000, false));
        assertThat(kept).containsExactly(0, 1_000, 2_000, 3_000);
    }

    @Test
    void aPortionIsKeptWhileTheNextButOneIsFetchedBeside() {
        var firstIsKept = new CountDownLatch(1);

        new Pipeline<Integer, Boolean, Boolean, Boolean>(
                        some -> some.get(0) < 2_000 || await(firstIsKept),
                        BESIDE,
                        isFetched -> isFetched,
                        isFetched -> isFetched,
                        isFetched -> {
                            firstIsKept.countDown();
                            assertThat(isFetched).isTrue();
                        })
                .run(ITEMS);
    }

    @Test
    void aPortionIsReadWhileTheNextIsFetchedBeside() {
        var firstIsRead = new CountDownLatch(1);

        new Pipeline<Integer, Boolean, Boolean, Boolean>(
                        some -> some.get(0) < 1_000 || await(firstIsRead),
                        BESIDE,
                        isFetched -> {
                            firstIsRead.countDown();
                            return isFetched;
                        },
                        isFetched -> isFetched,
                        isFetched -> assertThat(isFetched).isTrue())
                .run(ITEMS);
    }

    @Test
    void whatFetchingBesideThrowsComesOut() {
        assertThatThrownBy(() -> new Pipeline<Integer, Integer, Integer, Integer>(
                                some -> {
                                    if (some.get(0) > 0) {
                                        throw new IllegalArgumentException("not fetched");
                                    }
                                    return some.get(0);
                                },
                                BESIDE,
                                first -> first,
                                first -> first,
                                first -> {})
                        .run(ITEMS))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("not fetched");
    }

    @Test
    void whatThinkingThrowsComesOut() {
        var kept = new ArrayList<Integer>();

        assertThatThrownBy(() -> of(
                                BESIDE,
                                first -> first,
                                first -> {
                                    if (first == 1_000) {
                                        throw new IllegalArgumentException("the second");
                                    }
                                    return first;
                                },
                                kept::add)
                        .run(ITEMS))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the second");

        assertThat(kept).containsExactly(0);
    }

    @Test
    void whatKeepingThrowsComesOut() {
        assertThatThrownBy(() -> of(BESIDE, first -> first, first -> first, first -> {
                            throw new IllegalStateException("no room for " + first);
                        })
                        .run(ITEMS))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("no room for 0");
    }

    private static Pipeline<Integer, Integer, Integer, Integer> of(
            Beside beside, Function<Integer, Integer> read, Function<Integer, Integer> think, Consumer<Integer> keep) {
        return new Pipeline<>(FIRST, beside, read, think, keep);
    }

    private static <R> R failing() {
        throw new AssertionError("nothing is to be done");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
