package io.targetmonitor.kit.command;

import java.io.PrintStream;
import java.util.List;

import org.flywaydb.core.Flyway;

/** Brings the schema up to this version; of many at once one does it and the others find it done. */
record Migrate() {

    /** With growing pauses: some minutes in all. */
    private static final int CONNECT_RETRIES = 12;

    static Migrate of(List<String> arguments) {
        Main.WrongUse.refuseArguments("migrate", arguments);
        return new Migrate();
    }

    void run(Settings settings, PrintStream out) {
        var done = Flyway.configure()
                .dataSource(settings.database())
                .locations(settings.schemaLocations())
                .outOfOrder(true)
                .ignoreMigrationPatterns(settings.ignoredMigrations())
                .connectRetries(CONNECT_RETRIES)
                .load()
                .migrate();
        out.printf("The schema is up to date; %d migrations were new%n", done.migrationsExecuted);
    }
}
