package io.targetmonitor.benchmark.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.targetmonitor.benchmark.backtest.Backtest.Unusable;
import io.targetmonitor.targets.forecast.Course;

/** Reads monthly flows and adds them up to years. */
final class SeriesFile {

    private SeriesFile() {}

    /** The complete years of each series, in order, from the last gap on. */
    static Map<String, List<Course>> read(Path file) throws IOException, Unusable {
        var flows = new LinkedHashMap<String, TreeMap<YearMonth, Double>>();
        var lines = Files.readAllLines(file);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !(i == 0 && line.equals("series,period,value"))) {
                add(flows, line, i + 1);
            }
        }
        var years = new LinkedHashMap<String, List<Course>>();
        flows.forEach((series, months) -> years.put(series, years(months)));
        return years;
    }

    private static void add(Map<String, TreeMap<YearMonth, Double>> flows, String line, int number) throws Unusable {
        var cells = line.split(",", -1);
        if (cells.length != 3) {
            throw new Unusable("Line " + number + ": series,period,value");
        }
        try {
            var before = flows.computeIfAbsent(cells[0].strip(), series -> new TreeMap<>())
                    .put(YearMonth.parse(cells[1].strip()), Double.valueOf(cells[2].strip()));
            if (before != null) {
                throw new Unusable("Line " + number + ": a second value for " + cells[1]);
            }
        } catch (DateTimeException e) {
            throw new Unusable("Line " + number + ": a period is yyyy-MM, not " + cells[1]);
        } catch (NumberFormatException e) {
            throw new Unusable("Line " + number + ": a value is a number, not " + cells[2]);
        }
    }

    private static List<Course> years(TreeMap<YearMonth, Double> months) {
        var years = new ArrayList<Course>();
        for (var year = months.firstKey().getYear(); year <= months.lastKey().getYear(); year++) {
            var flows = months.subMap(YearMonth.of(year, 1), true, YearMonth.of(year, Course.MONTHS), true);
            if (flows.size() == Course.MONTHS) {
                years.add(summed(year, flows.values()));
            } else if (year < months.lastKey().getYear()) {
                years.clear();
            }
        }
        return years;
    }

    private static Course summed(int year, Iterable<Double> flows) {
        var reached = new double[Course.MONTHS];
        var sum = 0.0;
        var month = 0;
        for (var flow : flows) {
            sum += flow;
            reached[month++] = sum;
        }
        return Course.of(year, reached);
    }
}
