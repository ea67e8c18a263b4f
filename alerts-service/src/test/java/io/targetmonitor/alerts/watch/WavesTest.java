package io.targetmonitor.alerts.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.events.ReceivedEvent;

import static org.assertj.core.api.Assertions.assertThat;

class WavesTest {

    private static final String MORNING = "2023-07-06T02:00:00Z";
    private static final String NOON = "2023-07-06T04:00:00Z";

    @Test
    void whatHasOneBusinessTimeIsOneWave() {
        assertThat(waves(event("a", 1, MORNING), event("b", 1, MORNING), event("c", 4, MORNING)))
                .containsExactly(List.of("a1", "b1", "c4"));
    }

    @Test
    void anotherBusinessTimeBeginsAnotherWave() {
        assertThat(waves(event("a", 1, MORNING), event("b", 1, NOON), event("c", 1, NOON)))
                .containsExactly(List.of("a1"), List.of("b1", "c1"));
    }

    @Test
    void aSubjectThatComesAgainBeginsAnotherWave() {
        assertThat(waves(
                        event("a", 1, MORNING),
                        event("b", 1, MORNING),
                        event("a", 2, MORNING),
                        event("b", 2, MORNING),
                        event("b", 3, MORNING)))
                .containsExactly(List.of("a1", "b1"), List.of("a2", "b2"), List.of("b3"));
    }

    @Test
    void nothingIsNoWave() {
        assertThat(waves()).isEmpty();
    }

    private static List<List<String>> waves(ReceivedEvent... events) {
        return Waves.of(List.of(events)).stream()
                .map(wave -> wave.stream()
                        .map(event -> event.subject() + event.sequence())
                        .toList())
                .toList();
    }

    private static ReceivedEvent event(String subject, long sequence, String businessTime) {
        var at = Instant.parse(businessTime);
        return new ReceivedEvent(
                UUID.randomUUID(), "target.assessed.v1", subject, 1, sequence, at, at, "anna", null, null);
    }
}
