package io.targetmonitor.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;

class FoldersTest {
    private static final int SIDES = 4;
    private static final int FOLDERS = 200;
    private static final int FILES = 20;

    @TempDir
    private Path temporary;

    @Test
    void manyMayDeleteTheSameFolderAtOnce() throws Exception {
        var folder = filled();
        var start = new CyclicBarrier(SIDES);
        var threads = Executors.newFixedThreadPool(SIDES);
        try {
            var sides = IntStream.range(0, SIDES)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        Folders.delete(folder);
                        return null;
                    }))
                    .toList();
            for (var side : sides) {
                side.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertFalse(Files.exists(folder));
    }

    private Path filled() throws IOException {
        var folder = temporary.resolve("data");
        for (var i = 0; i < FOLDERS; i++) {
            var inner = Files.createDirectories(folder.resolve("in").resolve("" + i));
            for (var j = 0; j < FILES; j++) {
                Files.createFile(inner.resolve("" + j));
            }
        }
        return folder;
    }
}
