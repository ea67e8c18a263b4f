package io.targetmonitor.local;

import java.util.List;
import java.util.Optional;

import io.targetmonitor.backing.DatabaseOwner;
import io.targetmonitor.backing.Durability;
import io.targetmonitor.backing.PostgresServer;

/** The three databases. */
final class PostgresPart implements Part {
    static final int PORT = 15432;

    private final PostgresServer server;
    private final List<DatabaseOwner> owners;

    PostgresPart(DataFolder folder, List<DatabaseOwner> owners) {
        this.server = PostgresServer.in(
                folder.postgres(), folder.programs(), folder.log("postgres"), PORT, Durability.DURABLE);
        this.owners = owners;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void launch() {
        server.start();
    }

    @Override
    public void awaitReady() {
        server.createDatabases(owners);
    }

    @Override
    public Optional<ProcessHandle> process() {
        return server.process();
    }

    @Override
    public void stop() {
        server.close();
    }

    String jdbcUrl(String database) {
        return server.jdbcUrl(database);
    }
}
