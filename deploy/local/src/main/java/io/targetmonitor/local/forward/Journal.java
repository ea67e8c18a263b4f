package io.targetmonitor.local.forward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which events were delivered, and when: one line each, on disk before the offset is committed. So a forwarder that is
 * killed at any moment repeats at most the one message it was delivering.
 */
final class Journal implements AutoCloseable {

    /** Far more than a topic brings twice. */
    private static final int KEPT = 100_000;

    private final Map<String, Instant> delivered = new LinkedHashMap<>();
    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    /**
     * Opens a journal, which is created when absent.
     *
     * @throws UncheckedIOException if the file cannot be used, or another forwarder uses it
     */
    static Journal open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var lines = Files.exists(path) ? whole(Files.readString(path)) : List.<String>of();
            if (lines.size() > 2 * KEPT) {
                lines = shortened(path, lines);
            }
            return read(path, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Journal read(Path path, List<String> lines) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (file.tryLock() == null) {
            file.close();
            throw new IOException(path + " is in use by another forwarder");
        }
        var journal = new Journal(file);
        var length = 0L;
        for (var line : lines) {
            var words = line.split(" ");
            journal.delivered.put(words[1], Instant.ofEpochMilli(Long.parseLong(words[0])));
            length += line.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        // a line that was being written when somebody pulled the plug
        file.truncate(length);
        file.position(length);
        return journal;
    }

    private static List<String> whole(String text) {
        var end = text.lastIndexOf('\n');
        return end < 0 ? List.of() : text.substring(0, end).lines().toList();
    }

    private static List<String> shortened(Path path, List<String> lines) throws IOException {
        var kept = lines.subList(lines.size() - KEPT, lines.size());
        var next = path.resolveSibling(path.getFileName() + ".next");
        Files.write(next, kept);
        try (var file = FileChannel.open(next, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
        return kept;
    }

    boolean knows(String id) {
        return delivered.containsKey(id);
    }

    /** On disk when it returns. */
    void add(String id, Instant at) {
        try {
            var line = ByteBuffer.wrap((at.toEpochMilli() + " " + id + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
            delivered.put(id, at);
            forgetTheOldest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetTheOldest() {
        Iterator<String> oldest = delivered.keySet().iterator();
        while (delivered.size() > KEPT) {
            oldest.next();
            oldest.remove();
        }
    }

    /** When the last ones were delivered, at most so many, oldest first. */
    ArrayDeque<Instant> lastTimes(int count) {
        var times = new ArrayDeque<Instant>();
        for (var time : delivered.values()) {
            times.addLast(time);
            if (times.size() > count) {
                times.removeFirst();
            }
        }
        return times;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
