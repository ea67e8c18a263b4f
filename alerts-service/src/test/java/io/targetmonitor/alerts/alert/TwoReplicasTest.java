package io.targetmonitor.alerts.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.alerts.rule.Rules;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** What two replicas do at the same moment to one alert happens once. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class TwoReplicasTest {

    @Inject
    AlertDesk desk;

    @Inject
    Rules rules;

    private final UUID project = UUID.randomUUID();

    @Test
    void aLevelIsToldOnceHoweverManyPassTheDayAtOnce() throws Exception {
        Stage.send(
                Stage.PROJECTS,
                Stage.project(project, 1, "2022-03-01", "440784001", "ACTIVE", "FULL", "STARTED:2022-02-28"));
        var day = LocalDate.of(2022, 3, 4);

        together(4, () -> QuarkusTransaction.requiringNew().call(() -> desk.growOlder(day, 500, rules.book())));
        MovableClock.awaitIdle();

        assertThat(types()).containsExactly("alert.opened.v1", "alert.escalated.v1");
        assertThat(Stage.notifications(project))
                .extracting(event -> event.at("/data/notification/why").asText())
                .containsExactly("OPENED", "ESCALATED");
    }

    @Test
    void theSameEventFromManySidesOpensOneAlert() throws Exception {
        var event = Stage.project(project, 1, "2022-03-01", "440784001", "ACTIVE", "FULL", "STARTED:2022-02-28");

        together(4, () -> {
            Stage.send(Stage.PROJECTS, event);
            return true;
        });

        assertThat(types()).containsExactly("alert.opened.v1");
        assertThat(Stage.notifications(project)).hasSize(1);
    }

    private List<String> types() {
        return Stage.alertEvents(project).stream()
                .map(event -> event.get("type").asText())
                .toList();
    }

    private static void together(int sides, Callable<Boolean> work) throws Exception {
        var start = new CyclicBarrier(sides);
        try (var threads = new Threads(sides)) {
            var results = IntStream.range(0, sides)
                    .mapToObj(i -> threads.pool.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            for (var result : results) {
                result.get();
            }
        }
    }

    /** An executor that is closed also on Java 17. */
    private static final class Threads implements AutoCloseable {

        private final ExecutorService pool;

        Threads(int size) {
            pool = Executors.newFixedThreadPool(size);
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
