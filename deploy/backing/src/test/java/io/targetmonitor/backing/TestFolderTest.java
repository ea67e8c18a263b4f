package io.targetmonitor.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TestFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void theServerOfAKilledTestIsEndedAndItsFolderRemoved() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var left = folder("target-monitor-test-1", gone.pid());
        var live = folder("target-monitor-test-2", ProcessHandle.current().pid());
        var server = PostgresServer.in(
                left.resolve(EmbeddedServers.POSTGRES),
                EmbeddedServers.sharedPrograms(),
                left.resolve("log"),
                Ports.free(1).get(0),
                Durability.FAST);
        server.start();
        var process = server.process().orElseThrow();

        TestFolder.removeLeftBehind(temporary);

        assertFalse(process.isAlive());
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(live));
    }

    private Path folder(String name, long owner) throws IOException {
        var folder = Files.createDirectory(temporary.resolve(name));
        Files.writeString(folder.resolve("owner"), Long.toString(owner));
        return folder;
    }
}
