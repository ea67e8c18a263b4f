package io.targetmonitor.benchmark.projects;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.HdrHistogram.Histogram;

/**
 * Asks every kind of question in turn, round by round, so that whatever else the machine does hits all of them alike;
 * between them a plain SELECT of 51 whole rows by an index, as the measure of the machine.
 */
final class Measurement {

    private static final int WARM_UP = 20;
    private static final String PLAIN =
            "select * from project where area_path >= ? and area_path < ? order by code limit 51";

    private final Service service;
    private final Connection database;
    private final Options options;
    private final Histogram plain = new Histogram(3);
    private final Map<Question, Histogram> answers = Question.all().stream()
            .collect(Collectors.toMap(
                    question -> question, question -> new Histogram(3), (a, b) -> a, LinkedHashMap::new));
    private final Map<Question, String> slowest = new LinkedHashMap<>();

    Measurement(Service service, Connection database, Options options) {
        this.service = service;
        this.database = database;
        this.options = options;
    }

    void run() throws IOException, InterruptedException, SQLException {
        var random = new SplittableRandom(options.seed());
        for (int round = 0; round < WARM_UP + options.rounds(); round++) {
            if (round == WARM_UP) {
                plain.reset();
                answers.values().forEach(Histogram::reset);
            }
            for (var answer : answers.entrySet()) {
                plain.recordValue(select(Counties.any(random)));
                ask(answer.getKey(), answer.getValue(), random);
            }
        }
        print();
    }

    private void ask(Question question, Histogram histogram, SplittableRandom random)
            throws IOException, InterruptedException {
        var path = question.path().apply(random);
        var begun = System.nanoTime();
        service.get(path);
        var micros = (System.nanoTime() - begun) / 1_000;
        if (micros > histogram.getMaxValue()) {
            slowest.put(question, path);
        }
        histogram.recordValue(micros);
    }

    private long select(String county) throws SQLException {
        var begun = System.nanoTime();
        try (var statement = database.prepareStatement(PLAIN)) {
            statement.setString(1, county);
            statement.setString(2, county + "~");
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(3);
                }
            }
        }
        return (System.nanoTime() - begun) / 1_000;
    }

    private void print() {
        System.out.printf("%n%-44s %9s %9s %9s %6s %7s%n", "ms", "p50", "p95", "max", "bar", "ratio");
        System.out.printf(
                "%-44s %9.1f %9.1f %9.1f%n",
                "plain SELECT of 51 rows (SQL)", at(plain, 50), at(plain, 95), at(plain, 100));
        answers.forEach((question, histogram) -> System.out.printf(
                "%-44s %9.1f %9.1f %9.1f %6d %7.1f%s%n",
                question.name(),
                at(histogram, 50),
                at(histogram, 95),
                at(histogram, 100),
                question.bar(),
                at(histogram, 50) / at(plain, 50),
                at(histogram, 95) <= question.bar() ? "" : "  OVER: slowest " + slowest.get(question)));
    }

    private static double at(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1_000.0;
    }
}
