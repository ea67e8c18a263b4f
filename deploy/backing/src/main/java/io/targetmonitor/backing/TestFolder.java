package io.targetmonitor.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Temporary folder of a test JVM. What a killed one left behind, server and data, is removed by the next. */
final class TestFolder {
    private static final String PREFIX = "target-monitor-test-";
    private static final String OWNER = "owner";

    private TestFolder() {}

    static Path create() {
        try {
            removeLeftBehind(Path.of(System.getProperty("java.io.tmpdir")));
            var folder = Files.createTempDirectory(PREFIX);
            Files.writeString(
                    folder.resolve(OWNER), Long.toString(ProcessHandle.current().pid()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void removeLeftBehind(Path temporary) throws IOException {
        try (var folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var folder : folders) {
                // Without the file it is just being made, or of another user.
                if (Files.isReadable(folder.resolve(OWNER)) && !ownerAlive(folder)) {
                    PostgresServer.discard(folder.resolve(EmbeddedServers.POSTGRES));
                    Folders.delete(folder);
                }
            }
        }
    }

    private static boolean ownerAlive(Path folder) throws IOException {
        try {
            var owner = Files.readString(folder.resolve(OWNER)).strip();
            return owner.isEmpty()
                    || ProcessHandle.of(Long.parseLong(owner))
                            .filter(ProcessHandle::isAlive)
                            .isPresent();
        } catch (NoSuchFileException e) {
            // another test JVM is just removing it
            return true;
        }
    }
}
