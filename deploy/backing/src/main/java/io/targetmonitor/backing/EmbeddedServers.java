package io.targetmonitor.backing;

import java.nio.file.Path;
import java.util.List;

/** Servers of our own processes, in a temporary folder that goes with them. */
final class EmbeddedServers {
    static final String POSTGRES = "postgres";

    private EmbeddedServers() {}

    static Servers start(List<DatabaseOwner> owners) {
        var ports = Ports.free(3);
        var folder = TestFolder.create();
        var kafkaFolder = folder.resolve("kafka");
        var postgresFolder = folder.resolve(POSTGRES);
        var kafka = KafkaBroker.in(kafkaFolder, kafkaFolder.resolve("log"), ports.get(0), ports.get(1));
        var postgres = PostgresServer.in(
                postgresFolder, sharedPrograms(), postgresFolder.resolve("log"), ports.get(2), Durability.FAST);
        var servers = new Servers(
                new Embedded(postgres::start, postgres::close, postgres::kill, folder),
                postgres.jdbcUrl(""),
                new Embedded(kafka::start, kafka::close, kafka::kill, kafkaFolder),
                kafka.bootstrapServers());
        try {
            // The broker's JVM comes up while the database starts.
            kafka.launch();
            postgres.start();
            postgres.createDatabases(owners);
            kafka.awaitAnswer();
            return servers;
        } catch (RuntimeException e) {
            servers.remove();
            throw e;
        }
    }

    /** Beside the temporary folders, so that not every test class unpacks 60 MB. */
    static Path sharedPrograms() {
        return Path.of(
                System.getProperty("java.io.tmpdir"), "target-monitor-programs-" + System.getProperty("user.name"));
    }

    private record Embedded(Runnable starting, Runnable stopping, Runnable killing, Path folder) implements Server {
        @Override
        public void start() {
            starting.run();
        }

        @Override
        public void stop() {
            stopping.run();
        }

        @Override
        public void kill() {
            killing.run();
        }

        @Override
        public void remove() {
            stopping.run();
            Folders.delete(folder);
        }
    }
}
