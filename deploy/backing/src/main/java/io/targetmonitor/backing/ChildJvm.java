package io.targetmonitor.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to start a JVM that dies with this one.
 *
 * @param classPath of the child, absolute; {@link Child} is added by itself
 * @param environment added to that of this process
 * @param log gets what the child prints, behind what is there
 */
public record ChildJvm(
        List<String> jvmOptions,
        String classPath,
        String mainClass,
        List<String> arguments,
        Map<String, String> environment,
        Path log) {

    /** @throws UncheckedIOException when the JVM cannot be started or the log cannot be written */
    public Process start() {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command())
                    // Not ours: Quarkus reads configuration from the folder it is started in.
                    .directory(log.toAbsolutePath().getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPathOfChild() + System.getProperty("path.separator") + classPath));
        command.add(Child.class.getName());
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    private static String classPathOfChild() {
        try {
            var source = Child.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(source.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
