package io.targetmonitor.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.targetmonitor.backing.DatabaseOwner;
import io.targetmonitor.backing.Durability;
import io.targetmonitor.backing.KafkaBroker;
import io.targetmonitor.backing.Ports;
import io.targetmonitor.backing.PostgresServer;
import io.targetmonitor.backing.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/** The operator's commands out of the packaged services, with the environment that the services have. */
class PackagedCommandsIT {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path data;

    @Test
    void eachServiceMigratesAnEmptyDatabaseAndCanBeToldOfARestore() throws Exception {
        var ports = Ports.free(3);
        var folder = DataFolder.open(data);
        try (folder;
                var postgres = PostgresServer.in(
                        folder.postgres(), folder.programs(), folder.log("postgres"), ports.get(0), Durability.FAST);
                var kafka = KafkaBroker.in(folder.kafka(), folder.log("kafka"), ports.get(1), ports.get(2))) {
            postgres.start();
            kafka.start();
            Topics.create(kafka.bootstrapServers(), 3, Durability.FAST);
            var url = postgres.jdbcUrl("");
            var environment = new ServiceEnvironment(
                    url.substring(0, url.lastIndexOf('/') + 1),
                    kafka.bootstrapServers(),
                    "http://localhost:1",
                    List.of(),
                    Optional.empty());
            for (var service : Service.withData()) {
                var database = service.database().orElseThrow();
                postgres.createDatabases(List.of(new DatabaseOwner(database, Service.passwordOf(database))));

                assertThat(run(service, environment, "migrate")).contains("The schema is up to date");
                assertThat(run(service, environment, "migrate")).contains("0 migrations were new");
                assertThat(run(service, environment, "restored")).contains("the epoch stays 1");
                assertThat(run(service, environment, "republish")).contains("0 events will be sent again");
            }
        }
    }

    private static String run(Service service, ServiceEnvironment environment, String command)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "app/*:lib/main/*:lib/boot/*:quarkus/*",
                "io.targetmonitor.kit.command.Main",
                command));
        var builder = new ProcessBuilder(line)
                .directory(HOME.resolve(service.name())
                        .resolve("target/quarkus-app")
                        .toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment.of(service));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
