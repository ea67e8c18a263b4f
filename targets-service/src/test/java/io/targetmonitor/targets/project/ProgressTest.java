package io.targetmonitor.targets.project;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.forecast.Pipeline;
import io.targetmonitor.targets.indicator.Derivation;
import io.targetmonitor.targets.moment.Moment;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {

    private static final Area HESHAN = Area.parse("440784");
    private static final LocalDate YEAR_END = LocalDate.parse("2023-12-31");
    private static final Derivation SIGNINGS =
            new Derivation(Derivation.From.PROJECTS, Derivation.Measure.COUNT, "SIGNED", null, null);

    private final UUID late = UUID.randomUUID();
    private final UUID unplanned = UUID.randomUUID();
    private final UUID open = UUID.randomUUID();

    @Test
    void openPlansAreThePipelineAndReachedOnesTellTheDelay() {
        var planned =
                List.of(plan(late, "440784101", "2023-03-01", false), plan(open, "440784101", "2023-09-01", false));
        var reached = List.of(reached(late, "2023-03-31"), reached(unplanned, "2023-02-01"));

        var pipeline = Progress.of(SIGNINGS, planned, reached, HESHAN).pipeline(YEAR_END);

        assertThat(pipeline.planned()).containsExactly(LocalDate.parse("2023-09-01"));
        assertThat(pipeline.delays()).containsExactly(30L);
        assertThat(pipeline.unplanned()).isEqualTo(0.5);
        assertThat(pipeline.certain()).isZero();
    }

    @Test
    void plansElsewhereDoNotCount() {
        var pipeline = Progress.of(SIGNINGS, List.of(plan(open, "440785", "2023-09-01", false)), List.of(), HESHAN)
                .pipeline(YEAR_END);

        assertThat(pipeline.planned()).isEmpty();
        assertThat(pipeline.unplanned()).isEqualTo(1);
    }

    @Test
    void aSupposedDayIsCertainIfItLiesInTheYear() {
        assertThat(supposing("2023-12-31").certain()).isEqualTo(1);
        assertThat(supposing("2024-01-01").certain()).isZero();
        assertThat(supposing("2024-01-01").planned()).isEmpty();
    }

    @Test
    void countsStartAgainEachJanuary() {
        var reached = List.of(
                reached(UUID.randomUUID(), "2022-03-05"),
                reached(UUID.randomUUID(), "2022-11-05"),
                reached(UUID.randomUUID(), "2023-01-05"));
        var moment = new Moment(
                LocalDate.parse("2023-02-01").atStartOfDay(ZoneId.of("UTC")).toInstant(),
                LocalDate.parse("2023-02-01").atStartOfDay(ZoneId.of("UTC")).toInstant(),
                ZoneId.of("UTC"),
                true);

        var counts = DerivedSeries.sinceJanuary(SIGNINGS, reached, HESHAN, moment);

        assertThat(IntStream.rangeClosed(1, 12).mapToDouble(month -> counts.number(2022, month)))
                .containsExactly(0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 2.0);
        assertThat(counts.number(2023, 1)).isEqualTo(1);
        assertThat(counts.has(2021, 12)).isFalse();
        assertThat(counts.has(2023, 2)).isFalse();
    }

    private Pipeline supposing(String day) {
        return Progress.of(SIGNINGS, List.of(plan(open, "440784", day, true)), List.of(), HESHAN)
                .pipeline(YEAR_END);
    }

    private static PlannedMilestone plan(UUID version, String path, String day, boolean certain) {
        return new PlannedMilestone(
                version,
                UUID.randomUUID(),
                path,
                "INDUSTRY",
                null,
                null,
                List.of(),
                "SIGNED",
                LocalDate.parse(day),
                certain);
    }

    private static Contribution reached(UUID version, String day) {
        return new Contribution(
                version,
                "440784101",
                "INDUSTRY",
                null,
                null,
                null,
                true,
                List.of(),
                "SIGNED",
                LocalDate.parse(day),
                null);
    }
}
