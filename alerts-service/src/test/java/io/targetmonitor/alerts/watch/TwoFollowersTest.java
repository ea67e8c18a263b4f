package io.targetmonitor.alerts.watch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.events.EventHandler;
import io.targetmonitor.kit.events.OtherReplica;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Two replicas that are handed the same changes at one moment, twice and in no order, on one real database. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class TwoFollowersTest {

    private static final int TARGETS = 40;
    private static final int AT_ONCE = 7;

    @Inject
    @Any
    Instance<EventHandler> handlers;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private final List<UUID> targets =
            IntStream.range(0, TARGETS).mapToObj(i -> UUID.randomUUID()).toList();

    /** Nobody else tells this unit anything, so no storm holds a message back. */
    private final String unit = "\"单位" + targets.get(0) + "\"";

    @Test
    void theSameChangesTwiceAndInNoOrderFromBothGiveOneAlertAndOneNotificationEach() throws Exception {
        var history = targets.stream().flatMap(this::historyOf).toList();

        // what comes first of a target is where a replica begins, whatever its number
        replica(history)
                .take(history.stream()
                        .filter(envelope -> sequenceOf(envelope) == 1)
                        .toList());

        together(delivery(history, 1), delivery(history, 2));
        MovableClock.awaitIdle();

        var alerts = byTarget("alerts.events.v1", "/data/alert");
        var messages = byTarget("notifications.v1", "/data/notification/alert");
        for (var target : targets) {
            assertThat(alerts.getOrDefault(target.toString(), List.of()))
                    .extracting(event -> event.get("type").asText())
                    .as("of %s", target)
                    .containsExactly("alert.opened.v1", "alert.updated.v1");
            assertThat(messages.getOrDefault(target.toString(), List.of()))
                    .extracting(event -> event.at("/data/notification/why").asText())
                    .as("about %s", target)
                    .containsExactly("OPENED");
        }
    }

    /** All is well, then a little behind, then a little more: one alert that is told once. */
    private Stream<String> historyOf(UUID target) {
        return Stream.of(
                change(target, 1, "2023-06-06", "GREEN", "760", "0"),
                change(target, 2, "2023-07-06", "YELLOW", "640", "-6"),
                change(target, 3, "2023-07-07", "YELLOW", "630", "-7"));
    }

    private String change(UUID target, long sequence, String day, String light, String actual, String gap) {
        return Stage.target(target, sequence, day, "440784", light, "PENDING", actual, gap, unit, "null");
    }

    private static List<String> delivery(List<String> history, long seed) {
        var twice = new ArrayList<>(history);
        twice.addAll(history);
        Collections.shuffle(twice, new Random(seed));
        return twice;
    }

    @SafeVarargs
    private void together(List<String>... deliveries) throws Exception {
        var start = new CyclicBarrier(deliveries.length);
        var replicas = Executors.newFixedThreadPool(deliveries.length);
        try {
            var running = new ArrayList<Future<?>>();
            for (var delivery : deliveries) {
                var replica = replica(delivery);
                running.add(replicas.submit(() -> {
                    start.await();
                    for (var from = 0; from < delivery.size(); from += AT_ONCE) {
                        replica.take(delivery.subList(from, Math.min(delivery.size(), from + AT_ONCE)));
                    }
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        } finally {
            replicas.shutdownNow();
        }
    }

    private OtherReplica replica(List<String> history) {
        var handler = handlers.stream()
                .filter(one -> one.topic().equals(Stage.TARGETS))
                .findFirst()
                .orElseThrow();
        var source =
                history.stream().distinct().sorted(TwoFollowersTest::bySequence).toList();
        return new OtherReplica(handler, database, clock, source);
    }

    private static int bySequence(String one, String other) {
        return Long.compare(sequenceOf(one), sequenceOf(other));
    }

    private static long sequenceOf(String envelope) {
        return Long.parseLong(envelope.replaceFirst("(?s).*?\"sequence\":(\\d+).*", "$1"));
    }

    private static Map<String, List<JsonNode>> byTarget(String topic, String alert) {
        var bootstrap = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        return TopicReader.events(bootstrap, topic).stream()
                .filter(event -> !event.at(alert + "/subject").isMissingNode())
                .collect(Collectors.groupingBy(
                        event -> event.at(alert + "/subject").asText()));
    }
}
