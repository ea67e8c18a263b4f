package io.targetmonitor.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Calls of {@code initdb} and {@code pg_ctl}. */
final class PostgresCommands {
    private static final int SECONDS_TO_START = 120;
    private static final int SECONDS_TO_STOP = 60;
    private static final int TRIES = 100;
    private static final String OLD_PROCESSES = "pre-existing shared memory block";

    /** For {@code initdb}: the same order of text on every platform, in containers too. */
    static final List<String> TEXT_OPTIONS =
            List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");

    private final Path home;

    PostgresCommands(Path home) {
        this.home = home;
    }

    void initialise(Path data, Path passwordFile, Durability durability) {
        var command = new ArrayList<>(List.of(
                program("initdb"),
                "--pgdata=" + data,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile));
        command.addAll(TEXT_OPTIONS);
        if (durability == Durability.FAST) {
            command.add("--no-sync");
        }
        var answer = run(command);
        if (!answer.done()) {
            throw new BackingException("PostgreSQL cannot make its data folder: " + answer.reason());
        }
    }

    void start(Path data, Path log, List<String> options) {
        var text = options.stream().map(o -> "-c " + o).collect(Collectors.joining(" "));
        var command = List.of(
                program("pg_ctl"),
                "start",
                "-w",
                "-t",
                "" + SECONDS_TO_START,
                "-D",
                "" + data,
                "-l",
                "" + log,
                "-o",
                text);
        for (var tries = 1; ; tries++) {
            var before = size(log);
            if (run(command).done()) {
                return;
            }
            var said = tail(log, before);
            // The other processes of a killed server need a moment to notice.
            if (!said.contains(OLD_PROCESSES) || tries == TRIES) {
                throw new BackingException("PostgreSQL does not start: " + Answer.reason(said) + " (see " + log + ")");
            }
            Pause.shortly();
        }
    }

    void stop(Path data) {
        var answer = run(List.of(
                program("pg_ctl"), "stop", "-w", "-t", "" + SECONDS_TO_STOP, "-m", "fast", "-D", data.toString()));
        if (!answer.done()) {
            throw new BackingException("PostgreSQL does not stop: " + answer.reason());
        }
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static Answer run(List<String> command) {
        try {
            var output = Files.createTempFile("postgres", ".out");
            try {
                // Into a file: a pipe would stay open as long as the server that inherits it.
                var process = new ProcessBuilder(NotRoot.wrap(command))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                process.getOutputStream().close();
                return new Answer(process.waitFor(), Files.readString(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
    }

    private static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tail(Path log, long from) {
        try {
            if (!Files.exists(log)) {
                return "";
            }
            var bytes = Files.readAllBytes(log);
            return new String(bytes, (int) from, (int) (bytes.length - from), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Answer(int code, String output) {
        boolean done() {
            return code == 0;
        }

        String reason() {
            return reason(output);
        }

        /** The line that says why, without the advice around it. */
        static String reason(String output) {
            var lines =
                    output.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
            return lines.stream()
                    .filter(l -> l.contains("FATAL") || l.contains("PANIC") || l.contains("rror:"))
                    .findFirst()
                    .or(() -> lines.stream().reduce((a, b) -> b))
                    .orElse("it does not say why");
        }
    }
}
