package io.targetmonitor.benchmark.backtest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Lives through every year of monthly series again, knowing only what was known, and says how good the forecasts were. */
public final class Backtest {

    private static final String USAGE = """
        Usage: deploy/benchmark/backtest FILE.csv [--history YEARS]
          FILE.csv         lines of series,period,value: monthly flows, as HOUSTNSA,1959-01,96.2
          --history YEARS  judge years with at least so many complete years before them (default 10)
        Exit code 1 if a bar is missed, 2 if the file cannot be used.
        """;

    private Backtest() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(run(Arguments.of(List.of(arguments)), out) ? 0 : 1);
        } catch (Unusable e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
        } catch (IOException e) {
            System.err.println("Cannot read the file: " + e.getMessage());
        }
        System.exit(2);
    }

    static boolean run(Arguments arguments, PrintStream out) throws IOException, Unusable {
        var series = SeriesFile.read(arguments.file());
        var scores = series.entrySet().stream()
                .map(one -> Score.of(one.getKey(), one.getValue(), arguments.history()))
                .filter(score -> score.years() > 0)
                .toList();
        if (scores.isEmpty()) {
            throw new Unusable("No series has a complete year after " + arguments.history() + " complete years");
        }
        return new Report(scores, out).print();
    }

    /** What the command line asks for. */
    record Arguments(Path file, int history) {

        static Arguments of(List<String> words) throws Unusable {
            if (words.size() == 1) {
                return new Arguments(Path.of(words.get(0)), 10);
            }
            if (words.size() == 3
                    && words.get(1).equals("--history")
                    && words.get(2).matches("[1-9][0-9]?")) {
                return new Arguments(Path.of(words.get(0)), Integer.parseInt(words.get(2)));
            }
            throw new Unusable("One file, and maybe --history YEARS from 1 to 99");
        }
    }

    /** The input is not what it should be; the message says where. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }
}
