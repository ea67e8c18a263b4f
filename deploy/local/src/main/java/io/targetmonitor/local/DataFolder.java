package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

import io.targetmonitor.backing.Folders;
import io.targetmonitor.backing.PostgresServer;

/** The folder that keeps everything between runs. One run at a time has it. */
final class DataFolder implements AutoCloseable {
    private static final long MEGABYTE = 1L << 20;
    private static final long TO_BEGIN = 600 * MEGABYTE;
    private static final long TO_GO_ON = 128 * MEGABYTE;
    private static final long AS_GOOD_AS_FULL = 64 * MEGABYTE;
    private static final long LONG_LOG = 16 * MEGABYTE;

    /** Present in folders of ours: nothing is ever deleted in another. */
    private static final String MARK = "target-monitor-data";

    private final Path folder;
    private final FileChannel channel;
    private final boolean lastRunWasKilled;

    private DataFolder(Path folder, FileChannel channel, boolean lastRunWasKilled) {
        this.folder = folder;
        this.channel = channel;
        this.lastRunWasKilled = lastRunWasKilled;
    }

    /** @throws LocalFailure when it cannot be used, is full or belongs to a run that goes on */
    static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            requireOurs(folder);
            var channel = lock(folder);
            // A run that ends in order leaves the file empty.
            var opened = new DataFolder(folder, channel, channel.size() > 0);
            opened.requireSpace();
            opened.sign();
            return opened;
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be used as data folder: %s".formatted(folder, reason(folder, e)), e);
        }
    }

    private static void requireOurs(Path folder) throws IOException {
        if (Files.exists(folder.resolve(MARK))) {
            return;
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new LocalFailure(folder + " holds other files: take an empty folder for --data");
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(
                folder.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new LocalFailure("%s is in use by another run (process %s): stop it or take another --data"
                    .formatted(folder, Files.readString(folder.resolve(MARK)).strip()));
        }
        return channel;
    }

    private void sign() throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String reason(Path folder, IOException e) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return "it is a file";
        }
        return e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
    }

    private void requireSpace() {
        if (free() < spaceNeeded()) {
            throw new LocalFailure("The disk of %s is full: %d MB are free, %d MB are needed"
                    .formatted(folder, free() / MEGABYTE, spaceNeeded() / MEGABYTE));
        }
    }

    /** In bytes. What is set up has found its place and needs room only for what comes. */
    long spaceNeeded() {
        return Files.exists(postgres().resolve("data")) ? TO_GO_ON : TO_BEGIN;
    }

    /** Whether what went wrong went wrong for want of space. */
    boolean full() {
        return free() < AS_GOOD_AS_FULL;
    }

    private long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what earlier runs kept; also ends the PostgreSQL that a killed run left behind. */
    void empty() {
        PostgresServer.discard(postgres());
        for (var kept : List.of(kafka(), logs(), programs(), clock())) {
            Folders.delete(kept);
        }
    }

    /** Processes of that run may still be on their way out, its PostgreSQL runs on. */
    boolean lastRunWasKilled() {
        return lastRunWasKilled;
    }

    Path path() {
        return folder;
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    Path programs() {
        return folder.resolve("programs");
    }

    /** By which clock the folder was used. */
    Path clock() {
        return folder.resolve("clock");
    }

    /** Where a part writes; what earlier runs wrote stays in it, a long one is put aside. */
    Path log(String part) {
        var log = logs().resolve(part + ".log");
        try {
            Files.createDirectories(logs());
            if (Files.exists(log) && Files.size(log) > LONG_LOG) {
                Files.move(log, logs().resolve(part + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /** Lets the next run have it. */
    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
