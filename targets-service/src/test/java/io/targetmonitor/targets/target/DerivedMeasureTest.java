package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Accumulates;
import io.targetmonitor.targets.assessment.Cadence;
import io.targetmonitor.targets.assessment.Comparison;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.assessment.Light;
import io.targetmonitor.targets.assessment.Standing;
import io.targetmonitor.targets.assessment.Tolerance;
import io.targetmonitor.targets.indicator.Derivation;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.Unit;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.observation.SeriesReadings;
import io.targetmonitor.targets.pace.Flat;
import io.targetmonitor.targets.project.Contribution;
import io.targetmonitor.targets.reporting.ReportingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/** What is derived and has no deadline; the day is 15 May 2023. */
class DerivedMeasureTest {

    private static final Instant MAY = Instant.parse("2023-05-15T02:00:00Z");
    private static final UUID PROJECT = new UUID(0, 1);
    private static final List<Contribution> KNOWN = List.of(
            reached(PROJECT, "REVIEWED", "2022-03-01"),
            reached(new UUID(0, 2), "REVIEWED", "2022-03-01"),
            reached(PROJECT, "STARTED", "2022-07-01"),
            reached(new UUID(0, 2), "STARTED", "2023-05-02"));

    @Test
    void aCountHasNoLightForWantOfAPeriodOnly() {
        var standing = measure(Derivation.Measure.COUNT, Cadence.MONTH, null).standing(plan("10"));

        assertThat(standing.missing()).isEqualTo(Standing.Missing.PERIOD);
        assertThat(standing.actual()).isEqualByComparingTo("1");
        assertThat(standing.actualNow()).isEqualByComparingTo("2");
        assertThat(standing.dataThrough()).isEqualTo("2023-04-30");
    }

    @Test
    void judgedByQuartersItSpeaksThroughTheLastQuarter() {
        var standing = measure(Derivation.Measure.COUNT, Cadence.QUARTER, null).standing(plan("10"));

        assertThat(standing.missing()).isEqualTo(Standing.Missing.PERIOD);
        assertThat(standing.dataThrough()).isEqualTo("2023-03-31");
    }

    @Test
    void aRateIsJudgedByTheWindowOfItsCohort() {
        var standing = measure(Derivation.Measure.STAGE_RATE, Cadence.MONTH, Period.parse("2022"))
                .standing(plan("50"));

        assertThat(standing.light()).isEqualTo(Light.GREEN);
        assertThat(standing.actual()).isEqualByComparingTo("50");
        assertThat(standing.actualNow()).isEqualByComparingTo("100");
        assertThat(standing.dataThrough()).isEqualTo("2023-04-30");
    }

    @Test
    void aRateOfNoWindowLacksAPeriod() {
        var standing =
                measure(Derivation.Measure.STAGE_RATE, Cadence.MONTH, null).standing(plan("50"));

        assertThat(standing.missing()).isEqualTo(Standing.Missing.PERIOD);
        assertThat(standing.actual()).isNull();
    }

    @Test
    void theNextMonthChangesIt() {
        assertThat(measure(Derivation.Measure.COUNT, Cadence.MONTH, null).nextChange(plan("10")))
                .isEqualTo("2023-06-01");
    }

    private static DerivedMeasure measure(Derivation.Measure measure, Cadence judgedAt, Period window) {
        var rate = measure == Derivation.Measure.STAGE_RATE;
        var indicator = new Indicator(
                "STARTS",
                "动工",
                null,
                rate ? Unit.PERCENT : Unit.COUNT,
                rate ? Kind.LEVEL : Kind.CUMULATIVE,
                Accumulates.YEAR,
                Tolerance.DEFAULT,
                judgedAt,
                List.of(),
                ReportingCalendar.NOT_REQUIRED,
                null,
                List.of(),
                new Derivation(Derivation.From.PROJECTS, measure, "STARTED", null, window),
                1);
        var moment = new Moment(MAY, MAY, ZoneId.of("Asia/Shanghai"), true);
        return new DerivedMeasure(indicator, Area.parse("440784"), KNOWN, List.of(), SeriesReadings.none(), moment);
    }

    private static Plan plan(String value) {
        return new Plan(
                "动工",
                null,
                null,
                Comparison.GE,
                new BigDecimal(value),
                null,
                null,
                Commitment.PLAN,
                new Flat(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Contribution reached(UUID project, String milestone, String day) {
        return new Contribution(
                project,
                "440784106",
                "INDUSTRY",
                "DOMESTIC",
                null,
                null,
                true,
                List.of(),
                milestone,
                LocalDate.parse(day),
                "SYNTHETIC");
    }
}
