package io.targetmonitor.local.forward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import io.targetmonitor.backing.Durability;
import io.targetmonitor.backing.KafkaBroker;
import io.targetmonitor.backing.Ports;
import io.targetmonitor.backing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A forwarder as a process of its own, a real broker, and a bot that this test plays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForwardTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private KafkaBroker broker;
    private HttpServer bot;
    private Process forwarder;
    private String group;

    @BeforeAll
    void aBrokerWithTopics() {
        var ports = Ports.free(2);
        broker = KafkaBroker.in(folder.resolve("kafka"), folder.resolve("kafka.log"), ports.get(0), ports.get(1));
        broker.start();
        Topics.create(broker.bootstrapServers(), 1, Durability.FAST);
    }

    @AfterAll
    void stopTheBroker() {
        broker.close();
    }

    @BeforeEach
    void aBot() throws IOException {
        said.clear();
        refusals.set(0);
        group = "forward-" + System.nanoTime();
        bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext("/", this::take);
        bot.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        kill();
        bot.stop(0);
    }

    @Test
    void everyMessageArrivesAlthoughTheForwarderIsKilledAndNoneTwiceButTheOneInItsHands() throws Exception {
        var numbers =
                IntStream.rangeClosed(1, 30).mapToObj(i -> group + "/" + i).toList();
        send(numbers);
        start();
        for (var enough : List.of(5, 12, 20)) {
            await().atMost(PATIENCE).until(() -> said.size() >= enough);
            kill();
            start();
        }

        await().atMost(PATIENCE).until(() -> said.containsAll(numbers) && noted(numbers.get(numbers.size() - 1)));
        var before = List.copyOf(said);
        assertThat(said.stream().filter(text -> text.startsWith(group)).toList())
                .as("one for each of three kills at most")
                .hasSizeLessThanOrEqualTo(33);

        kill();
        start();
        send(List.of(group + "/last"));
        await().atMost(PATIENCE).until(() -> said.contains(group + "/last"));
        assertThat(said).as("what was delivered is not told again").hasSize(before.size() + 1);
    }

    @Test
    void whatTheBotRefusesForNowIsTriedAgainAndTheOrderKept() throws Exception {
        refusals.set(2);
        send(List.of(group + "/1", group + "/2"));

        start();

        await().atMost(PATIENCE).until(() -> said.contains(group + "/2"));
        assertThat(said.stream().filter(text -> text.startsWith(group)).toList())
                .containsExactly(group + "/1", group + "/2");
        assertThat(refusals).hasValue(0);
    }

    @Test
    void theSameEventTwiceAndWhatIsNoMessageAreLeftOut() throws Exception {
        put("nonsense");
        send(List.of(group + "/1"));
        send(List.of(group + "/1"));
        send(List.of(group + "/2"));

        start();

        await().atMost(PATIENCE).until(() -> said.contains(group + "/2"));
        assertThat(said.stream().filter(text -> text.startsWith(group)).toList())
                .containsExactly(group + "/1", group + "/2");
    }

    /** Plays the bot: remembers the first line, which is the title. */
    private void take(HttpExchange request) throws IOException {
        try (request) {
            var body = JSON.readTree(request.getRequestBody().readAllBytes());
            var refused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!refused) {
                said.add(body.at("/text/content").asText().lines().findFirst().orElseThrow());
            }
            var answer = (refused ? "{\"errcode\":45009}" : "{\"errcode\":0}").getBytes(StandardCharsets.UTF_8);
            request.sendResponseHeaders(200, answer.length);
            request.getResponseBody().write(answer);
        }
    }

    private void send(List<String> titles) throws Exception {
        for (var title : titles) {
            put("""
                    {"specversion":"1.0","id":"%s","type":"notification.requested.v1","data":{"notification":{"why":"OPENED",
                    "recipients":[{"role":null,"post":null,"department":"市自然资源局","level":0}],
                    "title":{"zh-CN":"%s","en":"x"},"text":{"zh-CN":"进度落后","en":"x"},"link":"http://localhost/1"}}}""".formatted(id(title), title));
        }
    }

    private static String id(String title) {
        return "e-" + title;
    }

    private void put(String value) throws InterruptedException, ExecutionException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(Forwarder.TOPIC, "key", value)).get();
        }
    }

    private void start() {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Forward.class.getName(),
                "--kafka",
                broker.bootstrapServers(),
                "--group",
                group,
                "--per-minute",
                "100000",
                "--journal",
                folder.resolve(group).toString());
        command.environment()
                .put("FORWARD_URL", "http://localhost:" + bot.getAddress().getPort() + "/");
        command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("forward.log").toFile());
        try {
            forwarder = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bot has a message a moment before the forwarder notes it; one killed in between rightly tells it again. */
    private boolean noted(String title) throws IOException {
        return Files.readString(folder.resolve(group)).contains(id(title) + "\n");
    }

    /** {@code kill -9}. */
    private void kill() throws InterruptedException {
        if (forwarder != null) {
            forwarder.destroyForcibly().waitFor();
        }
    }
}
