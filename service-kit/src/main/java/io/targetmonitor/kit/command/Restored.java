package io.targetmonitor.kit.command;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.targetmonitor.kit.events.Restoration;
import io.targetmonitor.kit.http.Json;

/** Follows a restore of the database to an earlier moment. */
record Restored() {

    static Restored of(List<String> arguments) {
        Main.WrongUse.refuseArguments("restored", arguments);
        return new Restored();
    }

    void run(Settings settings, PrintStream out) throws SQLException, InterruptedException {
        var json = Json.configure(new ObjectMapper().findAndRegisterModules());
        var report = new Restoration(settings.database(), settings.kafka(), settings.monitor(), json, Clock.systemUTC())
                .run();
        if (report.lost().isEmpty()) {
            out.printf("Kafka has nothing that this database does not; the epoch stays %d%n", report.epoch());
            return;
        }
        out.printf(
                "Epoch %d has begun. %d published events are lost; of their subjects %d were told anew. Lost:%n",
                report.epoch(), report.lost().size(), report.settled());
        report.lost()
                .forEach(event -> out.printf(
                        "%s %s epoch %d sequence %d %s by %s%n",
                        event.type(), event.subject(), event.epoch(), event.sequence(), event.time(), event.actor()));
        report.untold().forEach(subject -> out.printf("Gone, and consumers cannot be told: %s%n", subject));
    }
}
