package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the last released version of a service knows of its database, as {@link ReleaseRecorder} wrote it down: the
 * migrations it came with, and the statements it runs.
 */
record PreviousRelease(Service service) {

    static final Path FOLDER = Path.of("src/test/resources/previous-release");

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    /** Script and checksum of each. */
    List<String> migrations() {
        return lines("migrations.txt");
    }

    List<String> statements() {
        return lines("statements.sql");
    }

    /** Puts its migrations into a folder. */
    Path migrationsIn(Path folder) {
        return copy(folder, file -> released().contains(file.getFileName().toString()));
    }

    /** Puts its migrations and those that came since, but for those that say they take something away. */
    Path additionsIn(Path folder) {
        return copy(folder, file -> released().contains(file.getFileName().toString()) || !contracts(file));
    }

    private Set<String> released() {
        return migrations().stream().map(line -> line.split(" ")[0]).collect(Collectors.toSet());
    }

    private static boolean contracts(Path migration) {
        try {
            return Files.readString(migration).startsWith("-- contract: ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path copy(Path folder, Predicate<Path> wanted) {
        try {
            Files.createDirectories(folder);
            for (var file : present().filter(wanted).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> present() {
        return Stream.of("service-kit/src/main/resources/db/kit", service.name() + "/src/main/resources/db/migration")
                .flatMap(folder -> {
                    try (var files = Files.list(HOME.resolve(folder))) {
                        return files.toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(
                    FOLDER.resolve(service.database().orElseThrow()).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
