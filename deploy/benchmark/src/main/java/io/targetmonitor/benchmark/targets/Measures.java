package io.targetmonitor.benchmark.targets;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.targetmonitor.benchmark.measure.Measurement;
import io.targetmonitor.benchmark.measure.Options;
import io.targetmonitor.benchmark.measure.Question;
import io.targetmonitor.benchmark.measure.Service;

/** The passes of two days, boards and single values in turn, then batches. */
final class Measures {

    private static final String PLAIN = "select t.*, p.* from target t join target_plan p on p.target_id = t.id"
            + " where t.area_path >= ? and t.area_path < ? and p.known_to is null order by t.area_path, t.code";
    private static final int DAYS = 2;
    private static final int BATCHES = 5;

    private final Options options;
    private final Connection database;
    private final Service service;
    private final int series;

    Measures(Options options, Connection database) {
        this.options = options;
        this.database = database;
        this.service = options.service();
        this.series = options.number("series");
    }

    void run() throws IOException, InterruptedException, SQLException {
        var news = new News(options.seed());
        var token = options.text("token");
        var days = new DayPasses(
                new Service(options.text("management"), token),
                new Service(options.text("followers"), token),
                database);
        try (var select = database.prepareStatement(PLAIN)) {
            var plain = new Measurement.Plain(
                    "plain SELECT of a county's targets (SQL)", select, random -> Places.anyCounty(series, random));
            var measurement = new Measurement(service, plain, questions(news));
            for (int day = 0; day < DAYS; day++) {
                days.pass();
            }
            measurement.run(options.seed(), options.number("rounds"));
            var batches = new Batches(service, news);
            for (int number = 0; number < Math.min(BATCHES, series / News.OF_A_BATCH); number++) {
                days.awaitQuiet();
                batches.run(number);
            }
            System.out.printf("%nratios are to %.2f ms%n", measurement.plainMedian());
        }
    }

    private List<Question> questions(News news) {
        return List.of(
                Question.reading("board of a county", 50, random -> county(Places.anyCounty(series, random))),
                Question.reading(
                        "board of a county, past",
                        50,
                        random -> county(Places.anyCounty(series, random)) + "&asOf=2026-04-20"),
                Question.reading(
                        "board of a province",
                        300,
                        random -> county(Places.anyWideProvince(series, random)) + "&deep=true"),
                new Question("one observation", 50, random -> news.one(random.nextInt(series), random)));
    }

    private static String county(String area) {
        return "/scoreboard?period=%d&area=%s".formatted(MadeSeries.YEAR_OF_TARGETS, area);
    }
}
