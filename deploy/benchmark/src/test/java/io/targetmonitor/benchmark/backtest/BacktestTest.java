package io.targetmonitor.benchmark.backtest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BacktestTest {

    @TempDir
    private Path folder;

    @Test
    void aSeasonWithLittleNoiseHoldsTheBarsThatAnEvenPaceMisses() throws Exception {
        var report = report(csv(40, month -> month % 12 < 6 ? 1 : 3, 0.05));

        assertThat(report).contains("1 series, 30 years");
        assertThat(bar(report, "error after 3 months")).contains("held");
        assertThat(bar(report, "false red in March")).contains("held");
        assertThat(numbers(report, "OURS").get(2))
                .isLessThan(numbers(report, "LINEAR").get(2));
    }

    @Test
    void noiseThatNobodyCanForeseeMissesTheBars() throws Exception {
        assertThat(bar(report(csv(40, month -> 1, 2)), "error after 3 months")).contains("MISSED");
    }

    @Test
    void aWrongLineIsNamed() {
        assertThatThrownBy(() -> report("a,2020-01,1\na,2020-13,1\n"))
                .isInstanceOf(Backtest.Unusable.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("2020-13");
        assertThatThrownBy(() -> report("a,2020-01,one\n")).hasMessageContaining("Line 1");
        assertThatThrownBy(() -> report("a,2020-01\n")).hasMessageContaining("Line 1");
        assertThatThrownBy(() -> report("a,2020-01,1\na,2020-01,2\n")).hasMessageContaining("second value");
    }

    @Test
    void tooShortASeriesIsNoSeries() {
        assertThatThrownBy(() -> report(csv(10, month -> 1, 0)))
                .isInstanceOf(Backtest.Unusable.class)
                .hasMessageContaining("10 complete years");
    }

    private String report(String csv) throws IOException, Backtest.Unusable {
        var file = Files.writeString(folder.resolve("series.csv"), csv);
        var bytes = new ByteArrayOutputStream();
        Backtest.run(new Backtest.Arguments(file, 10), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String csv(int years, IntUnary season, double noise) {
        var random = new Random(1);
        return IntStream.range(0, years * 12)
                .mapToObj(month -> "s,%s,%s"
                        .formatted(
                                YearMonth.of(1980, 1).plusMonths(month),
                                season.of(month) * Math.exp(noise * random.nextGaussian())))
                .collect(Collectors.joining("\n", "series,period,value\n", "\n"));
    }

    private static String bar(String report, String name) {
        return report.lines()
                .filter(line -> line.strip().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** The first row of that name: mean absolute errors by months known. */
    private static List<Double> numbers(String report, String name) {
        var cells = bar(report, name).strip().split("\\s+");
        return IntStream.rangeClosed(1, 11)
                .mapToObj(month -> Double.valueOf(cells[month]))
                .toList();
    }

    private interface IntUnary {
        double of(int month);
    }
}
