package io.targetmonitor.backing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.testcontainers.DockerClientFactory;

/** Whether tests can run their servers in containers. */
final class DockerEngine {
    private DockerEngine() {}

    static boolean answers() {
        // Testcontainers logs a page of errors where there is no engine: it is asked only where one may be.
        return maybeThere() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean maybeThere() {
        var home = Path.of(System.getProperty("user.home"));
        var places = Stream.of(
                Path.of("/var/run/docker.sock"),
                home.resolve(".docker/run/docker.sock"),
                home.resolve(".docker/desktop/docker.sock"),
                home.resolve(".testcontainers.properties"));
        var rootless = Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).map(d -> Path.of(d, "docker.sock"));
        return System.getenv("DOCKER_HOST") != null
                || Stream.concat(places, rootless.stream()).anyMatch(Files::exists);
    }
}
