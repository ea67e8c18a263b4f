package io.targetmonitor.backing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Servers in containers, with fixed ports so that their address survives a restart. */
final class ContainerServers {
    static final String POSTGRES_IMAGE = "postgres:17";
    static final String KAFKA_IMAGE = "apache/kafka:4.1.2";

    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    private static final String SUPERUSER = "postgres";

    private ContainerServers() {}

    @SuppressWarnings("resource") // closed by remove()
    static Servers start(List<DatabaseOwner> owners) {
        var ports = Ports.free(2);
        var postgres = postgres(ports.get(0));
        var kafka = kafka(ports.get(1));
        var url = "jdbc:postgresql://" + postgres.getHost() + ":" + ports.get(0) + "/";
        var bootstrap = kafka.getHost() + ":" + ports.get(1);
        var servers = new Servers(
                new InContainer(
                        postgres, () -> Databases.awaitAnswer(url + SUPERUSER, SUPERUSER, SUPERUSER, TO_ANSWER)),
                url,
                new InContainer(kafka, () -> Kafka.awaitAnswer(bootstrap, TO_ANSWER, () -> {})),
                bootstrap);
        try {
            postgres.start();
            kafka.start();
            Databases.create(url + SUPERUSER, SUPERUSER, SUPERUSER, owners);
            return servers;
        } catch (RuntimeException e) {
            servers.remove();
            throw e;
        }
    }

    private static PostgreSQLContainer postgres(int port) {
        var container = new PostgreSQLContainer(POSTGRES_IMAGE)
                .withDatabaseName(SUPERUSER)
                .withUsername(SUPERUSER)
                .withPassword(SUPERUSER)
                .withEnv("POSTGRES_INITDB_ARGS", String.join(" ", PostgresCommands.TEXT_OPTIONS))
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        container.setPortBindings(List.of(port + ":" + PostgreSQLContainer.POSTGRESQL_PORT));
        return container;
    }

    private static KafkaContainer kafka(int port) {
        var container = new KafkaContainer(KAFKA_IMAGE);
        KafkaSettings.small().forEach((name, value) -> container.withEnv(environmentName(name), value));
        container.setPortBindings(List.of(port + ":9092"));
        return container;
    }

    private static String environmentName(String property) {
        return "KAFKA_" + property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private record InContainer(GenericContainer<?> container, Runnable awaitAnswer) implements Server {
        @Override
        public void start() {
            if (!container.isRunning()) {
                container
                        .getDockerClient()
                        .startContainerCmd(container.getContainerId())
                        .exec();
                awaitAnswer.run();
            }
        }

        @Override
        public void stop() {
            if (container.isRunning()) {
                container
                        .getDockerClient()
                        .stopContainerCmd(container.getContainerId())
                        .exec();
            }
        }

        @Override
        public void kill() {
            if (container.isRunning()) {
                container
                        .getDockerClient()
                        .killContainerCmd(container.getContainerId())
                        .exec();
            }
        }

        @Override
        public void remove() {
            container.close();
        }
    }
}
