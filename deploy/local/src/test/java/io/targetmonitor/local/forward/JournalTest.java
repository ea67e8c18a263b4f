package io.targetmonitor.local.forward;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class JournalTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void remembersAcrossARestart() {
        var file = folder.resolve("new/journal");
        try (var journal = Journal.open(file)) {
            journal.add("a", NOON);
            journal.add("b", NOON.plusSeconds(1));
        }

        try (var again = Journal.open(file)) {
            assertThat(again.knows("a")).isTrue();
            assertThat(again.knows("c")).isFalse();
            assertThat(again.lastTimes(1)).containsExactly(NOON.plusSeconds(1));
        }
    }

    @Test
    void aTornLineIsForgottenAndTheNextOneIsWhole() throws IOException {
        var file = folder.resolve("journal");
        try (var journal = Journal.open(file)) {
            journal.add("a", NOON);
        }
        Files.writeString(file, "17635", StandardOpenOption.APPEND);

        try (var journal = Journal.open(file)) {
            journal.add("b", NOON);
        }

        assertThat(Files.readAllLines(file)).hasSize(2);
        try (var again = Journal.open(file)) {
            assertThat(again.knows("a")).isTrue();
            assertThat(again.knows("b")).isTrue();
        }
    }
}
