package io.targetmonitor.backing;

import java.util.List;

/**
 * Real PostgreSQL and real Kafka with all topics, for tests: in containers where a Docker engine answers, as processes
 * of our own otherwise. One log line says which and why. The system property {@code monitor.backing} ({@code embedded}
 * or {@code containers}) takes the choice away.
 */
public final class BackingServices implements AutoCloseable {
    private final Servers servers;
    private final Thread atExit;

    private BackingServices(Servers servers) {
        this.servers = servers;
        this.atExit = new Thread(servers::remove, "remove-backing-services");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** With {@link Topics#DEFAULT_PARTITIONS} partitions for each topic. */
    public static BackingServices start(List<String> databases) {
        return start(databases, Topics.DEFAULT_PARTITIONS);
    }

    /**
     * Starts both and returns when they answer.
     *
     * @param databases names of databases to create, each owned by a role of its name
     * @throws BackingException when they cannot start
     */
    public static BackingServices start(List<String> databases, int partitions) {
        var owners = databases.stream().map(BackingServices::owner).toList();
        var services = new BackingServices(ServersChoice.start(owners));
        try {
            Topics.create(services.bootstrapServers(), partitions, Durability.FAST);
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    public String jdbcUrl(String database) {
        return servers.jdbcUrl() + database;
    }

    /** The only role that may connect to the database. */
    public String user(String database) {
        return owner(database).database();
    }

    public String password(String database) {
        return owner(database).password();
    }

    public String bootstrapServers() {
        return servers.bootstrapServers();
    }

    /** Takes the broker away; its messages stay. */
    public void stopKafka() {
        servers.kafka().stop();
    }

    /** Takes the broker away as {@code kill -9} does. */
    public void killKafka() {
        servers.kafka().kill();
    }

    /** Brings the broker back under the same address and returns when it answers. */
    public void startKafka() {
        servers.kafka().start();
    }

    /** Takes the databases away; what was committed stays. */
    public void stopPostgres() {
        servers.postgres().stop();
    }

    /** Brings the databases back under the same address and returns when they answer. */
    public void startPostgres() {
        servers.postgres().start();
    }

    /** Stops both and deletes their data. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        servers.remove();
    }

    private static DatabaseOwner owner(String database) {
        return new DatabaseOwner(database, "password-of-" + database);
    }
}
