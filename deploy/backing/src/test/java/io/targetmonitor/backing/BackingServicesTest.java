package io.targetmonitor.backing;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BackingServicesTest {
    private static final int PARTITIONS = 3;
    private static BackingServices services;

    @BeforeAll
    static void start() {
        services = BackingServices.start(List.of("projects", "alerts"), PARTITIONS);
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void databasesCanBeUsedByTheirOwnersAndComeBackAfterARestart() throws SQLException {
        services.stopPostgres();
        services.startPostgres();
        try (var connection = DriverManager.getConnection(
                        services.jdbcUrl("alerts"), services.user("alerts"), services.password("alerts"));
                var statement = connection.createStatement()) {
            statement.execute("create extension pg_trgm");
            statement.execute("create table alert (area text collate \"C\")");
        }
    }

    @Test
    void everyTopicIsThereAndCreatingThemAgainChangesNothing() throws Exception {
        Topics.create(services.bootstrapServers(), PARTITIONS + 1, Durability.FAST);

        try (var admin = Kafka.admin(services.bootstrapServers())) {
            var topics = admin.describeTopics(Topics.names()).allTopicNames().get();
            assertEquals(new HashSet<>(Topics.names()), topics.keySet());
            assertTrue(topics.values().stream().allMatch(t -> t.partitions().size() == PARTITIONS));
            assertTrue(topics.containsKey("targets.events.v1.alerts-service.dlq"));
        }
    }

    @Test
    void committedMessagesSurviveKillOfTheBroker() throws Exception {
        try (var producer = producer()) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("projects.events.v1", 0, "key", "kept"))
                    .get();
            producer.commitTransaction();
        }
        services.killKafka();
        services.startKafka();

        var values = CommittedMessages.of(services.bootstrapServers(), "projects.events.v1").stream()
                .map(message -> new String(message.value(), StandardCharsets.UTF_8))
                .toList();
        assertEquals(List.of("kept"), values);
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", services.bootstrapServers(), "transactional.id", "test"),
                new StringSerializer(),
                new StringSerializer());
    }
}
