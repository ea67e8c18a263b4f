package io.targetmonitor.benchmark.measure;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.HdrHistogram.Histogram;

/**
 * Asks every kind of question in turn, round by round, so that whatever else the machine does hits all of them alike;
 * between them a plain SELECT by an index, as the measure of the machine.
 */
public final class Measurement {

    private static final int WARM_UP = 20;

    private final Service service;
    private final Plain plainSelect;
    private final Histogram plain = new Histogram(3);
    private final Map<Question, Histogram> answers;
    private final Map<Question, String> slowest = new LinkedHashMap<>();

    public Measurement(Service service, Plain plainSelect, List<Question> questions) {
        this.service = service;
        this.plainSelect = plainSelect;
        this.answers = questions.stream()
                .collect(Collectors.toMap(
                        question -> question, question -> new Histogram(3), (a, b) -> a, LinkedHashMap::new));
    }

    /**
     * What the machine can do.
     *
     * @param name what it selects
     * @param county by chance, of which the rows begin with it
     */
    public record Plain(String name, PreparedStatement select, Function<SplittableRandom, String> county) {

        private long micros(SplittableRandom random) throws SQLException {
            var area = county.apply(random);
            var begun = System.nanoTime();
            select.setString(1, area);
            select.setString(2, area + "~");
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    rows.getString(3);
                }
            }
            return (System.nanoTime() - begun) / 1_000;
        }
    }

    public void run(long seed, int rounds) throws IOException, InterruptedException, SQLException {
        var random = new SplittableRandom(seed);
        for (int round = 0; round < WARM_UP + rounds; round++) {
            if (round == WARM_UP) {
                plain.reset();
                answers.values().forEach(Histogram::reset);
            }
            for (var answer : answers.entrySet()) {
                plain.recordValue(plainSelect.micros(random));
                ask(answer.getKey(), answer.getValue(), random);
            }
        }
        print();
    }

    /** Milliseconds of the plain SELECT. */
    public double plainMedian() {
        return at(plain, 50);
    }

    private void ask(Question question, Histogram histogram, SplittableRandom random)
            throws IOException, InterruptedException {
        var call = question.chosen().apply(random);
        var begun = System.nanoTime();
        call.ask(service);
        var micros = (System.nanoTime() - begun) / 1_000;
        if (micros > histogram.getMaxValue()) {
            slowest.put(question, call.path());
        }
        histogram.recordValue(micros);
    }

    private void print() {
        System.out.printf("%n%-44s %9s %9s %9s %6s %7s%n", "ms", "p50", "p95", "max", "bar", "ratio");
        System.out.printf(
                "%-44s %9.1f %9.1f %9.1f%n", plainSelect.name(), at(plain, 50), at(plain, 95), at(plain, 100));
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
