package io.targetmonitor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void oneRunAtATimeHasTheFolder() {
        var path = temporary.resolve("data");
        try (var first = DataFolder.open(path)) {
            assertThat(first.lastRunWasKilled()).isFalse();
            assertThatThrownBy(() -> DataFolder.open(path))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("in use by another run (process "
                            + ProcessHandle.current().pid() + ")");
        }
        try (var next = DataFolder.open(path)) {
            assertThat(next.lastRunWasKilled()).isFalse();
        }
    }

    @Test
    void whatAKilledRunLeavesIsSeen() throws IOException {
        Files.writeString(temporary.resolve("target-monitor-data"), "4711\n");

        try (var folder = DataFolder.open(temporary)) {
            assertThat(folder.lastRunWasKilled()).isTrue();
        }
    }

    @Test
    void aFolderOfOthersIsLeftAlone() throws IOException {
        var letter = Files.writeString(temporary.resolve("letter.txt"), "dear");

        assertThatThrownBy(() -> DataFolder.open(temporary))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("holds other files");
        assertThat(temporary.toFile().list())
                .containsExactly(letter.getFileName().toString());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("it is a file");
    }

    @Test
    void freshDeletesWhatWasKeptAndNothingElse() throws IOException {
        try (var folder = DataFolder.open(temporary)) {
            Files.createDirectories(folder.postgres().resolve("data"));
            Files.createDirectories(folder.kafka());
            Files.writeString(folder.log("kafka"), "old");
            Files.writeString(temporary.resolve("letter.txt"), "dear");

            folder.empty();

            assertThat(temporary.toFile().list()).containsExactlyInAnyOrder("letter.txt", "target-monitor-data");
        }
    }

    @Test
    void whatIsSetUpNeedsOnlyRoomForWhatComes() throws IOException {
        try (var folder = DataFolder.open(temporary)) {
            var toBegin = folder.spaceNeeded();
            Files.createDirectories(folder.postgres().resolve("data"));

            assertThat(folder.spaceNeeded()).isPositive().isLessThan(toBegin / 4);
        }
    }

    @Test
    void aMovableClockDoesNotGoBackBehindTheRealOne() {
        var clock = new ClockOfFolder(temporary.resolve("clock"));
        clock.require(Optional.of(LocalDate.of(2023, 11, 10)));
        clock.remember(LocalDate.of(2026, 11, 23));

        clock.require(Optional.empty());
        clock.require(Optional.of(LocalDate.of(2026, 11, 23)));
        assertThatThrownBy(() -> clock.require(Optional.of(LocalDate.of(2023, 11, 10))))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("--fresh");
    }
}
