package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Remembers in the data folder up to which real day it was used by the real clock: a movable one must not go back. */
record ClockOfFolder(Path file) {
    /** @throws LocalFailure when a movable clock would go back behind days lived by the real one */
    void require(Optional<LocalDate> businessDate) {
        var lived = lived();
        if (businessDate.isPresent() && lived.isPresent() && lived.get().isAfter(businessDate.get())) {
            throw new LocalFailure("The data were used by the real clock until %s, %s is before that: %s"
                    .formatted(lived.get(), businessDate.get(), "start with --fresh or another --data"));
        }
    }

    void remember(LocalDate today) {
        try {
            Files.writeString(file, today + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<LocalDate> lived() {
        try {
            return Optional.of(LocalDate.parse(Files.readString(file).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
