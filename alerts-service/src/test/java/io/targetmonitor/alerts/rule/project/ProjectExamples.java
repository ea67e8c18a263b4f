package io.targetmonitor.alerts.rule.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.project.ProjectReading.Blocker;
import io.targetmonitor.alerts.rule.project.ProjectReading.Milestone;
import io.targetmonitor.alerts.rule.project.ProjectReading.Report;

/** A project of 100 million, and ways to make something else of it. */
public final class ProjectExamples {

    private static final BigDecimal PLANNED = BigDecimal.valueOf(100_000_000);

    private ProjectExamples() {}

    public static ProjectReading project(Milestone... milestones) {
        return new ProjectReading(null, true, true, null, PLANNED, List.of(milestones), List.of(), List.of());
    }

    public static ProjectReading out(Cause cause, Milestone... milestones) {
        return new ProjectReading(
                cause,
                true,
                true,
                YearMonth.of(2023, 1),
                PLANNED,
                List.of(milestones),
                List.of(new Blocker("b", LocalDate.of(2023, 1, 1), false)),
                List.of());
    }

    public static ProjectReading blocked(LocalDate due, boolean cleared) {
        return new ProjectReading(
                null, true, true, null, PLANNED, List.of(), List.of(new Blocker("b", due, cleared)), List.of());
    }

    /** Monthly reports since January 2023, in million of money spent. */
    public static ProjectReading invested(boolean reporting, int... millions) {
        return reported(
                reporting,
                null,
                IntStream.range(0, millions.length)
                        .mapToObj(i -> report(i + 1, millions[i], millions[i]))
                        .toList());
    }

    public static ProjectReading reported(boolean reporting, YearMonth owedFrom, List<Report> reports) {
        return new ProjectReading(null, true, reporting, owedFrom, PLANNED, List.of(), List.of(), reports);
    }

    public static Report report(int month, int millions, int work) {
        return new Report(
                YearMonth.of(2023, month), BigDecimal.valueOf(millions * 1_000_000L), BigDecimal.valueOf(work));
    }

    /** As {@code STARTED due 2023-03-31}, {@code done} or {@code expected} another day. */
    public static Milestone milestone(String text) {
        var words = Stream.of(text.split(" ")).toList();
        return new Milestone(
                words.get(0),
                day(words, "due"),
                day(words, "expected"),
                day(words, "done"),
                words.contains("relative"));
    }

    private static LocalDate day(List<String> words, String name) {
        var at = words.indexOf(name);
        return at < 0 ? null : LocalDate.parse(words.get(at + 1));
    }
}
