package io.targetmonitor.backing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the system on a single broker. */
public final class Topics {
    /** As in a cluster, so that nothing comes to rely on fewer. */
    public static final int DEFAULT_PARTITIONS = 12;

    private static final List<String> EVENTS =
            List.of("projects.events.v1", "targets.events.v1", "alerts.events.v1", "notifications.v1");

    /** Who follows whom: each pair has a topic for what could not be handled. */
    private static final Map<String, List<String>> FOLLOWERS = Map.of(
            "projects.events.v1", List.of("targets-service", "alerts-service"),
            "targets.events.v1", List.of("alerts-service"));

    private Topics() {}

    /** All names, dead letters behind the events. */
    public static List<String> names() {
        var names = new ArrayList<>(EVENTS);
        FOLLOWERS.forEach((topic, groups) -> groups.forEach(group -> names.add(topic + "." + group + ".dlq")));
        return List.copyOf(names);
    }

    /**
     * Creates the topics that are not there; those that are stay as they are.
     *
     * @throws BackingException when the broker refuses
     */
    public static void create(String bootstrapServers, int partitions, Durability durability) {
        try (var admin = Kafka.admin(bootstrapServers)) {
            var topics = names().stream()
                    .map(name -> new NewTopic(name, partitions, (short) 1).configs(settings(durability)))
                    .toList();
            for (var result : admin.createTopics(topics).values().values()) {
                awaitCreated(result);
            }
        } catch (ExecutionException e) {
            throw new BackingException(
                    "The topics cannot be created: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
    }

    private static void awaitCreated(KafkaFuture<Void> result) throws ExecutionException, InterruptedException {
        try {
            result.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static Map<String, String> settings(Durability durability) {
        return durability == Durability.DURABLE
                // With one copy only, what is not flushed is lost in a power cut.
                ? Map.of("retention.ms", "-1", "flush.messages", "1")
                : Map.of("retention.ms", "-1");
    }
}
