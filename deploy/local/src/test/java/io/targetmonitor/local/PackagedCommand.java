package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** An operator's command out of a packaged service, as the image has it. */
record PackagedCommand(Service service, Map<String, String> environment) {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    /** What it says; it has to succeed. */
    String run(String command) {
        try {
            var process =
                    start("-cp", "app/*:lib/main/*:lib/boot/*:quarkus/*", "io.targetmonitor.kit.command.Main", command);
            var said = said(process);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The service itself, which is not expected to come up. */
    Process startService() throws IOException {
        return start("-jar", "quarkus-run.jar");
    }

    /** The service with properties that do not let it come up either. */
    Process startService(List<String> properties) throws IOException {
        return start(Stream.concat(properties.stream(), Stream.of("-jar", "quarkus-run.jar"))
                .toArray(String[]::new));
    }

    static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Process start(String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(arguments));
        line.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var builder = new ProcessBuilder(line)
                .directory(HOME.resolve(service.name())
                        .resolve("target/quarkus-app")
                        .toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
