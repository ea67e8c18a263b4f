package io.targetmonitor.kubernetes;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.targetmonitor.backing.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/** The topics are the same wherever the system runs. */
class KafkaTest {

    @Test
    void productionDeclaresExactlyTheTopicsThatTestsRunWith() {
        var topics = ofKind("KafkaTopic");

        assertThat(topics.stream().map(Manifest::name)).containsExactlyInAnyOrderElementsOf(Topics.names());
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.json().at("/spec/partitions").asInt()).isEqualTo(Topics.DEFAULT_PARTITIONS);
            assertThat(topic.json().at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(topic.json()
                            .at("/spec/config")
                            .path("min.insync.replicas")
                            .asInt())
                    .isEqualTo(2);
        });
    }

    @Test
    void theSingleNodeMakesThemAll() throws Exception {
        var job = Files.readString(Rendered.FOLDER.resolve("overlays/single-node/kafka.yaml"));

        assertThat(Topics.names())
                .allSatisfy(topic -> assertThat(job)
                        .contains(topic.endsWith(".dlq") ? topic.substring(0, topic.length() - 4) : topic));
    }

    @Test
    void onlyTheOwnerOfATopicMayWriteIt() {
        var writers = ofKind("KafkaUser").stream()
                .flatMap(user -> Manifest.elements(user.json().at("/spec/authorization/acls"))
                        .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                        .filter(acl -> Manifest.elements(acl.path("operations"))
                                .anyMatch(operation -> operation.asText().equals("Write")))
                        .map(acl -> acl.at("/resource/name").asText() + " by " + user.name()));

        assertThat(writers)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                List.of(
                                        "projects.events.v1 by projects-service",
                                        "targets.events.v1 by targets-service",
                                        "alerts.events.v1 by alerts-service",
                                        "notifications.v1 by alerts-service")
                                        .stream(),
                                Topics.names().stream()
                                        .filter(topic -> topic.endsWith(".dlq"))
                                        .map(topic -> topic + " by " + follower(topic)))
                        .toList());
    }

    /** {@code targets.events.v1.alerts-service.dlq} is written by the alerts service. */
    private static String follower(String deadLetters) {
        var parts = deadLetters.split("\\.");
        return parts[parts.length - 2];
    }

    private static List<Manifest> ofKind(String kind) {
        return Rendered.overlay("production").stream()
                .filter(manifest -> manifest.isA(kind))
                .toList();
    }
}
