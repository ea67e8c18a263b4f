package io.targetmonitor.targets.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Reading;
import io.targetmonitor.targets.indicator.Derivation;
import io.targetmonitor.targets.indicator.Where;
import io.targetmonitor.targets.moment.Moment;

import static org.assertj.core.api.Assertions.assertThat;

class DerivedSeriesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Area HESHAN = Area.parse("440784");
    private static final Period YEAR = Period.parse("2023");
    private static final Where LARGE = new Where(
            List.of("INDUSTRY"), new BigDecimal("100000000"), List.of(), List.of("ATTRACTED"), List.of("PAUSED"));

    @Test
    void exactlyAHundredMillionIsLargeEnough() {
        assertThat(count(signed("100000000", "2023-01-03", "ATTRACTED"))).isEqualByComparingTo("1");
        assertThat(count(signed("99999999.99", "2023-01-03", "ATTRACTED"))).isEqualByComparingTo("0");
        assertThat(count(signed(null, "2023-01-03", "ATTRACTED"))).isEqualByComparingTo("0");
    }

    @Test
    void tagsDecideToo() {
        assertThat(count(signed("100000000", "2023-01-03"))).isEqualByComparingTo("0");
        assertThat(count(signed("100000000", "2023-01-03", "ATTRACTED", "PAUSED")))
                .isEqualByComparingTo("0");
    }

    @Test
    void onlyThePeriodAndTheAreaCount() {
        assertThat(count(signed("100000000", "2022-12-31", "ATTRACTED"))).isEqualByComparingTo("0");
        var elsewhere = new Contribution(
                UUID.randomUUID(),
                "440785101",
                "INDUSTRY",
                null,
                LARGE.minPlannedInvestment(),
                null,
                true,
                List.of("ATTRACTED"),
                "SIGNED",
                LocalDate.parse("2023-01-03"),
                "SYNTHETIC");
        assertThat(count(elsewhere)).isEqualByComparingTo("0");
    }

    @Test
    void itSpeaksThroughTheLastMonthThatIsOver() {
        var series =
                series(signed("100000000", "2023-01-03", "ATTRACTED"), signed("150000000", "2023-03-10", "ATTRACTED"));

        assertThat(series.readings(at("2023-03-15T02:00:00Z")))
                .extracting(Reading::through)
                .containsExactly(LocalDate.parse("2023-01-31"), LocalDate.parse("2023-02-28"));
        assertThat(series.readings(at("2023-03-31T15:59:59.999999Z")))
                .hasSize(3)
                .last()
                .satisfies(march -> assertThat(march.value()).isEqualByComparingTo("2"));
        assertThat(series.now()).isEqualByComparingTo("2");
    }

    @Test
    void withoutADeadlineItSpeaksThroughTheLastMonthsAllTheSame() {
        var series = seriesOf(
                null, signed("100000000", "2019-01-03", "ATTRACTED"), signed("1e8", "2023-05-10", "ATTRACTED"));

        assertThat(series.readings(at("2023-05-15T02:00:00Z")))
                .extracting(Reading::through)
                .endsWith(LocalDate.parse("2023-04-30"))
                .contains(LocalDate.parse("2023-03-31"))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(series.readings(at("2023-06-01T02:00:00Z")))
                .last()
                .satisfies(may -> assertThat(may.value()).isEqualByComparingTo("2"));
    }

    @Test
    void moneyIsAddedUp() {
        var derivation = new Derivation(
                Derivation.From.PROJECTS, Derivation.Measure.SUM_PLANNED_INVESTMENT, "SIGNED", LARGE, null);
        var sum = DerivedSeries.of(
                        derivation,
                        List.of(
                                signed("100000000", "2023-01-03", "ATTRACTED"),
                                signed("150000000.5", "2023-03-10", "ATTRACTED")),
                        HESHAN,
                        YEAR)
                .now();

        assertThat(sum).isEqualByComparingTo("250000000.5");
    }

    private static BigDecimal count(Contribution contribution) {
        return series(contribution).now();
    }

    private static DerivedSeries series(Contribution... contributions) {
        return seriesOf(YEAR, contributions);
    }

    private static DerivedSeries seriesOf(Period period, Contribution... contributions) {
        var derivation = new Derivation(Derivation.From.PROJECTS, Derivation.Measure.COUNT, "SIGNED", LARGE, null);
        return DerivedSeries.of(derivation, List.of(contributions), HESHAN, period);
    }

    private static Contribution signed(String investment, String day, String... tags) {
        return new Contribution(
                UUID.randomUUID(),
                "440784106",
                "INDUSTRY",
                "DOMESTIC",
                investment == null ? null : new BigDecimal(investment),
                null,
                true,
                List.of(tags),
                "SIGNED",
                LocalDate.parse(day),
                "SYNTHETIC");
    }

    private static Moment at(String instant) {
        return new Moment(Instant.parse(instant), Instant.parse(instant), ZONE, true);
    }
}
