package io.targetmonitor.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Kafka broker and controller in one child JVM on our own class path, in a folder that outlives it. */
public final class KafkaBroker implements AutoCloseable {
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true");

    private final Path settings;
    private final Path log;
    private final int port;
    private volatile Process process;

    private KafkaBroker(Path settings, Path log, int port) {
        this.settings = settings;
        this.log = log;
        this.port = port;
    }

    /**
     * A broker that is not started yet.
     *
     * @param folder is created when absent; keeps data and settings
     * @param log gets what the broker says, behind what is there
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static KafkaBroker in(Path folder, Path log, int port, int controllerPort) {
        var settings = folder.toAbsolutePath().resolve("server.properties");
        try {
            Files.createDirectories(folder);
            KafkaSettings.write(settings, folder.toAbsolutePath().resolve("data"), port, controllerPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KafkaBroker(settings, log.toAbsolutePath(), port);
    }

    /** Starts the broker and returns when it answers; nothing when it runs. */
    public void start() {
        launch();
        awaitAnswer();
    }

    /** Starts the broker's process without waiting for it. */
    public synchronized void launch() {
        if (process().isEmpty()) {
            process = new ChildJvm(
                            JVM_OPTIONS,
                            System.getProperty("java.class.path"),
                            KafkaMain.class.getName(),
                            List.of(settings.toString()),
                            Map.of(),
                            log)
                    .start();
        }
    }

    /**
     * Waits for the broker that was launched.
     *
     * @throws BackingException when it ends or is silent for two minutes; then it is killed
     */
    public void awaitAnswer() {
        try {
            Kafka.awaitAnswer(bootstrapServers(), TO_ANSWER, this::requireAlive);
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    /** Stops the broker in order; one that does not stop within half a minute is killed. */
    @Override
    public void close() {
        process().ifPresent(process -> {
            process.destroy();
            try {
                if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                    kill();
                }
            } catch (InterruptedException e) {
                kill();
                throw Pause.interrupted(e);
            }
        });
    }

    /** Ends the broker as {@code kill -9} does. */
    public void kill() {
        process().ifPresent(process -> process.destroyForcibly().onExit().join());
    }

    /** The running broker, empty when there is none. */
    public Optional<Process> process() {
        return Optional.ofNullable(process).filter(Process::isAlive);
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    private void requireAlive() {
        if (process().isEmpty()) {
            throw new BackingException("Kafka ends while it starts (see " + log + ")");
        }
    }
}
