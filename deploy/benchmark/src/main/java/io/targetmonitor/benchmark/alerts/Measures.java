package io.targetmonitor.benchmark.alerts;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

import io.targetmonitor.benchmark.measure.Measurement;
import io.targetmonitor.benchmark.measure.Options;
import io.targetmonitor.benchmark.measure.Service;

/** Lists in turn, the passes of two days, then a storm. */
final class Measures {

    private static final String PLAIN =
            "select * from alert where area_path >= ? and area_path < ? order by opened_at desc, id desc limit 51";
    private static final int SOME = 10_000;

    private final Options options;
    private final Connection connection;
    private final Made made;

    Measures(Options options, Connection connection, Made made) {
        this.options = options;
        this.connection = connection;
        this.made = made;
    }

    void run() throws IOException, InterruptedException, SQLException {
        var management = new Service(options.text("management"), options.text("token"));
        var database = new Database(connection);
        try (var select = connection.prepareStatement(PLAIN)) {
            var plain = new Measurement.Plain("plain SELECT of a county's alerts (SQL)", select, MadeTarget::anyCounty);
            new Measurement(options.service(), plain, new Questions(made).all())
                    .run(options.seed(), options.number("rounds"));
        }
        var days = new DayPasses(management, database);
        days.pass(0);
        days.pass(SOME);
        new Storm(options.text("kafka"), management, database, made).run();
    }
}
