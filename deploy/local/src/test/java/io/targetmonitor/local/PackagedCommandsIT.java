package io.targetmonitor.local;

import java.nio.file.Path;
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

    @TempDir
    Path data;

    @Test
    void eachServiceMigratesAnEmptyDatabaseAndCanBeToldOfARestore() {
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
                var command = new PackagedCommand(service, environment.of(service));

                assertThat(command.run("migrate")).contains("The schema is up to date");
                assertThat(command.run("migrate")).contains("0 migrations were new");
                assertThat(command.run("restored")).contains("the epoch stays 1");
                assertThat(command.run("republish")).contains("0 events will be sent again");
            }
        }
    }
}
