package io.targetmonitor.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server of our own in a folder that outlives it. A server that still runs on the folder, because the
 * process that started it was killed, is adopted.
 */
public final class PostgresServer implements AutoCloseable {
    static final String MAJOR_VERSION = "18";

    private static final Duration TO_SETTLE = Duration.ofMinutes(2);

    /** Nobody is trusted: whoever comes over loopback has a password, the superuser too. */
    private static final String WHO_MAY_CONNECT = """
            # written at every start
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final Path folder;
    private final Path data;
    private final Path log;
    private final int port;
    private final Durability durability;
    private final PostgresCommands commands;

    private PostgresServer(Path folder, Path log, int port, Durability durability, PostgresCommands commands) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.log = log;
        this.port = port;
        this.durability = durability;
        this.commands = commands;
    }

    /**
     * A server that is not started yet.
     *
     * @param folder is created when absent; keeps the data and the superuser's password
     * @param programs where the PostgreSQL programs are unpacked, may be shared with other servers
     * @param log gets what the server says, behind what is there
     * @throws BackingException when there is no PostgreSQL for this platform
     * @throws UncheckedIOException when a folder cannot be written
     */
    public static PostgresServer in(Path folder, Path programs, Path log, int port, Durability durability) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log.toAbsolutePath().getParent());
            var commands = new PostgresCommands(PostgresBinaries.unpackedIn(programs.toAbsolutePath()));
            return new PostgresServer(folder.toAbsolutePath(), log.toAbsolutePath(), port, durability, commands);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the server that may run on the folder and deletes the folder. */
    public static void discard(Path folder) {
        PostmasterFile.in(folder.resolve("data"))
                .flatMap(PostmasterFile::process)
                .ifPresent(PostgresServer::kill);
        Folders.delete(folder);
    }

    /**
     * Starts the server, or adopts the one that runs on the folder, and returns when it answers.
     *
     * @throws BackingException when it cannot start
     */
    public void start() {
        refuseOtherVersions();
        initialise();
        for (var deadline = System.nanoTime() + TO_SETTLE.toNanos(); ; Pause.shortly()) {
            var running = running();
            if (running.isEmpty()) {
                startAnew();
                return;
            }
            if (running.get().port() != port) {
                close();
            } else if (running.get().ready()) {
                return;
            }
            // Neither ready nor gone: it starts, recovers or stops by an order given before we came.
            if (System.nanoTime() > deadline) {
                throw new BackingException("PostgreSQL runs but is not ready (see " + log + ")");
            }
        }
    }

    private void startAnew() {
        try {
            Files.writeString(data.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        commands.start(data, log, options());
    }

    /** Stops the server as after Ctrl-C: open transactions are rolled back, data are written. */
    @Override
    public void close() {
        if (process().isPresent()) {
            commands.stop(data);
        }
    }

    /** Ends the server as {@code kill -9} does. */
    public void kill() {
        process().ifPresent(PostgresServer::kill);
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The running server, empty when there is none. */
    public Optional<ProcessHandle> process() {
        return PostmasterFile.in(data).flatMap(PostmasterFile::process);
    }

    /** Creates databases that are not there, each with an owner of the same name; safe to run again. */
    public void createDatabases(List<DatabaseOwner> owners) {
        Databases.create(jdbcUrl("postgres"), "postgres", superuserPassword(), owners);
    }

    /** URL for the JDBC driver. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    private String superuserPassword() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path passwordFile() {
        return folder.resolve("superuser-password");
    }

    private Optional<PostmasterFile> running() {
        return PostmasterFile.in(data).filter(file -> file.process().isPresent());
    }

    private void refuseOtherVersions() {
        var found = version();
        if (found.isPresent() && !found.get().equals(MAJOR_VERSION)) {
            throw new BackingException(
                    "%s holds data of PostgreSQL %s, this program needs %s: take another folder or delete it"
                            .formatted(data, found.get(), MAJOR_VERSION));
        }
    }

    private Optional<String> version() {
        try {
            return Optional.of(Files.readString(data.resolve("PG_VERSION")).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise() {
        if (version().isPresent()) {
            return;
        }
        // Beside its place and moved when complete: a half-made folder of a killed start is never taken for data.
        var unfinished = folder.resolve("data.unfinished");
        Folders.delete(unfinished);
        Folders.delete(data);
        try {
            writePassword();
            commands.initialise(unfinished, passwordFile(), durability);
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writePassword() throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        Folders.delete(passwordFile());
        Files.createFile(passwordFile(), Folders.ownerOnly());
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
    }

    private List<String> options() {
        var sync = durability == Durability.DURABLE ? "on" : "off";
        return List.of(
                "port=" + port,
                "listen_addresses=localhost",
                "unix_socket_directories=",
                "fsync=" + sync,
                "full_page_writes=" + sync,
                "synchronous_commit=on",
                // what is never touched takes no memory: a small database takes its size
                "shared_buffers=1GB",
                "max_wal_size=2GB",
                "checkpoint_timeout=15min",
                "max_connections=200",
                "timezone=UTC",
                "log_timezone=UTC");
    }
}
