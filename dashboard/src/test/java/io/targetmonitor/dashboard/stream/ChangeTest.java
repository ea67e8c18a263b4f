package io.targetmonitor.dashboard.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeTest {

    /** The golden samples of the contract, but messages to people: those have a topic of their own. */
    static Stream<Path> samples() throws IOException {
        return Files.list(Path.of("../docs/events"))
                .filter(file -> file.toString().endsWith(".v1.json"))
                .filter(file -> !file.getFileName().toString().startsWith("notification."));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyEventSaysWhereItBelongs(Path sample) throws IOException {
        var change = Change.of(Files.readString(sample)).orElseThrow();

        assertThat(change.type() + ".json").isEqualTo(sample.getFileName().toString());
        assertThat(change.subject()).isNotBlank();
        assertThat(change.businessTime()).isNotBlank();
        assertThat(change.area().isEmpty()).isEqualTo(change.noun().equals("indicator"));
    }

    @Test
    void onlyWhereAndWhatIsTold() throws IOException {
        var change = Change.of(Files.readString(Path.of("../docs/events/alert.acknowledged.v1.json")))
                .orElseThrow();

        assertThat(new JsonObject(change.json()))
                .isEqualTo(new JsonObject()
                        .put("type", "alert.acknowledged.v1")
                        .put("noun", "alert")
                        .put("subject", "0188e2f1-7a00-7b14-8000-00000000a014")
                        .put("area", "440784")
                        .put("businessTime", "2023-07-07T02:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"type\":3}", "{\"type\":\"a.b\",\"data\":3}"})
    void whatIsNoEventIsPassedOver(String message) {
        assertThat(Change.of(message)).isEmpty();
    }
}
