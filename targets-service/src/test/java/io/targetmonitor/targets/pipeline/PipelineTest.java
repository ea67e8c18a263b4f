package io.targetmonitor.targets.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PipelineTest {

    private static final Beside BESIDE = new Beside() {
        @Override
        public <K> CompletableFuture<K> start(Supplier<K> read) {
            return CompletableFuture.supplyAsync(read, run -> new Thread(run).start());
        }
    };

    private static final List<Integer> ITEMS = IntStream.range(0, 3_500).boxed().toList();

    @Test
    void everythingIsKeptOnceAndInOrder() {
        var kept = new ArrayList<Integer>();

        new Pipeline<Integer, List<Integer>, List<Integer>>(
                        some -> some, some -> some.stream().map(i -> -i).toList(), kept::addAll)
                .run(ITEMS);

        assertThat(kept).isEqualTo(ITEMS.stream().map(i -> -i).toList());
    }

    @Test
    void nothingIsDoneForNothing() {
        new Pipeline<>(none -> failing(), none -> failing(), none -> failing()).run(List.of());
    }

    @Test
    void itReadsAheadWhileItThinks() {
        var secondIsRead = new CountDownLatch(1);
        var waited = new ConcurrentHashMap<Integer, Boolean>();

        new Pipeline<Integer, Integer, Integer>(
                        some -> {
                            if (some.get(0) > 0) {
                                secondIsRead.countDown();
                            }
                            return some.get(0);
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

        new Pipeline<Integer, Integer, Integer>(
                        some -> some.get(0),
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
        var readers = ConcurrentHashMap.<Thread>newKeySet();
        var thinkers = ConcurrentHashMap.<Thread>newKeySet();

        new Pipeline<Integer, Integer, Integer>(
                        some -> {
                            readers.add(Thread.currentThread());
                            return 1;
                        },
                        one -> {
                            thinkers.add(Thread.currentThread());
                            return one;
                        },
                        one -> readers.add(Thread.currentThread()))
                .run(ITEMS);

        assertThat(readers).containsExactly(Thread.currentThread());
        assertThat(thinkers).doesNotContain(Thread.currentThread());
    }

    @Test
    void allButTheFirstPortionAreReadBeside() {
        var readHere = new ConcurrentHashMap<Integer, Boolean>();
        var transaction = Thread.currentThread();
        var kept = new ArrayList<Integer>();

        new Pipeline<Integer, Integer, Integer>(
                        some -> {
                            readHere.put(some.get(0), Thread.currentThread() == transaction);
                            return some.get(0);
                        },
                        BESIDE,
                        first -> first,
                        kept::add)
                .run(ITEMS);

        assertThat(readHere)
                .containsExactlyInAnyOrderEntriesOf(Map.of(0, true, 1_000, false, 2_000, false, 3_000, false));
        assertThat(kept).containsExactly(0, 1_000, 2_000, 3_000);
    }

    @Test
    void aPortionIsKeptWhileTheNextIsReadBeside() {
        var firstIsKept = new CountDownLatch(1);

        new Pipeline<Integer, Boolean, Boolean>(
                        some -> some.get(0) == 0 || await(firstIsKept), BESIDE, isRead -> isRead, isRead -> {
                            firstIsKept.countDown();
                            assertThat(isRead).isTrue();
                        })
                .run(ITEMS);
    }

    @Test
    void whatReadingBesideThrowsComesOut() {
        var kept = new ArrayList<Integer>();

        assertThatThrownBy(() -> new Pipeline<Integer, Integer, Integer>(
                                some -> {
                                    if (some.get(0) > 0) {
                                        throw new IllegalArgumentException("not read");
                                    }
                                    return some.get(0);
                                },
                                BESIDE,
                                first -> first,
                                kept::add)
                        .run(ITEMS))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("not read");

        assertThat(kept).containsExactly(0);
    }

    @Test
    void whatAStepThrowsComesOut() {
        var kept = new ArrayList<Integer>();

        assertThatThrownBy(() -> new Pipeline<Integer, Integer, Integer>(
                                some -> some.get(0),
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
        assertThatThrownBy(() -> new Pipeline<Integer, Integer, Integer>(some -> some.get(0), first -> first, first -> {
                            throw new IllegalStateException("no room for " + first);
                        })
                        .run(ITEMS))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("no room for 0");
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
