package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.pace.Flat;
import io.targetmonitor.targets.pace.Linear;

import static io.targetmonitor.targets.assessment.Demands.OVER;
import static io.targetmonitor.targets.assessment.Demands.UNDER_WAY;
import static io.targetmonitor.targets.assessment.Demands.assess;
import static io.targetmonitor.targets.assessment.Demands.reading;
import static org.assertj.core.api.Assertions.assertThat;

class AssessorTest {

    @Test
    void silenceIsNeverGreen() {
        var standing = assess(Demands.quantity("1000", new Linear()), UNDER_WAY);

        assertThat(standing.light()).isEqualTo(Light.GREY);
        assertThat(standing.missing()).isEqualTo(Standing.Missing.OBSERVATION);
        assertThat(standing.outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void aTargetReachedEarlyIsGreenButNotMetBeforeItsPeriodIsOver() {
        var demand = Demands.quantity("1000", new Linear());

        assertThat(assess(demand, UNDER_WAY, reading(10, "1000")).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(assess(demand, OVER, reading(10, "1000")).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(assess(demand, UNDER_WAY, reading(12, "1000")).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(assess(demand, OVER, reading(12, "1000")).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void almostIsNotMetAndRedHoweverSmallTheGap() {
        var standing = assess(Demands.quantity("1000", new Linear()), OVER, reading(12, "999"));

        assertThat(standing.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(standing.light()).isEqualTo(Light.RED);
    }

    @Test
    void theStretchIsAnOutcomeOfItsOwn() {
        var met = assess(Demands.growth("8", "8.5"), OVER, reading(12, "8.2"));
        var stretched = assess(Demands.growth("8", "8.5"), OVER, reading(12, "8.5"));

        assertThat(met.outcome()).isEqualTo(Outcome.MET);
        assertThat(met.stretchOutcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(stretched.outcome()).isEqualTo(Outcome.MET_STRETCH);
        assertThat(stretched.stretchOutcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void shrinkingIsRedEvenIfTheRestCouldMakeUpForIt() {
        var demand = Demands.growth("0.5", null);

        assertThat(assess(demand, UNDER_WAY, reading(3, "-0.1")).light()).isEqualTo(Light.RED);
        assertThat(assess(demand, UNDER_WAY, reading(3, "0.1")).light()).isEqualTo(Light.YELLOW);
    }

    @Test
    void growthToBeKeptDownIsRedWhenTheRestWouldHaveToFallFarBelow() {
        var demand = Demands.flat(Kind.GROWTH_RATE, Comparison.LE, "3", null);

        assertThat(assess(demand, UNDER_WAY, reading(3, "-1")).light()).isEqualTo(Light.GREEN);
        assertThat(assess(demand, UNDER_WAY, reading(3, "4")).light()).isEqualTo(Light.YELLOW);
        assertThat(assess(demand, UNDER_WAY, reading(9, "4")).light()).isEqualTo(Light.RED);
    }

    @Test
    void oneMissingProjectOfTenIsNoDelay() {
        var demand = Demands.count(Comparison.GE, "10");

        assertThat(assess(demand, UNDER_WAY, reading(12, "9")).light()).isEqualTo(Light.GREEN);
        assertThat(assess(demand, UNDER_WAY, reading(12, "8")).light()).isEqualTo(Light.RED);
    }

    @Test
    void lessThanThePlanIsGoodWhereLessIsWanted() {
        var demand = Demands.cumulative(false, Demands.YEAR, Comparison.LE, "1200", new Linear());

        assertThat(assess(demand, UNDER_WAY, reading(6, "500")).gap().rounded()).isEqualByComparingTo("8.33");
        assertThat(assess(demand, UNDER_WAY, reading(6, "700")).light()).isEqualTo(Light.YELLOW);
        assertThat(assess(demand, UNDER_WAY, reading(6, "800")).light()).isEqualTo(Light.RED);
    }

    @Test
    void aLevelIsJudgedInPointsOfItsUnit() {
        var demand = Demands.flat(Kind.LEVEL, Comparison.GE, "90", null);

        assertThat(assess(demand, UNDER_WAY, reading(6, "85")).light()).isEqualTo(Light.GREEN);
        assertThat(assess(demand, UNDER_WAY, reading(6, "84.9")).light()).isEqualTo(Light.YELLOW);
        assertThat(assess(demand, UNDER_WAY, reading(5, "70"), reading(6, "84")).light())
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void aRankIsGreenUpToK() {
        var demand = Demands.flat(Kind.RANK, Comparison.LE, "3", null);

        assertThat(assess(demand, UNDER_WAY, reading(6, "3")).light()).isEqualTo(Light.GREEN);
        assertThat(assess(demand, UNDER_WAY, reading(6, "4")).light()).isEqualTo(Light.YELLOW);
        assertThat(assess(demand, UNDER_WAY, reading(6, "5")).light()).isEqualTo(Light.RED);
    }

    @Test
    void frontRanksWithoutANumberHaveNoLight() {
        var standing = assess(Demands.flat(Kind.RANK, Comparison.LE, null, null), UNDER_WAY, reading(6, "1"));

        assertThat(standing.light()).isEqualTo(Light.GREY);
        assertThat(standing.missing()).isEqualTo(Standing.Missing.K);
    }

    @Test
    void aLongerTargetAddsTheYears() {
        var threeYears = Period.parse("2023/2025");
        var demand = Demands.cumulative(false, threeYears, Comparison.GE, "36000", new Linear());
        var standing = assess(
                demand,
                LocalDate.of(2024, 4, 1),
                reading(12, "12000"),
                Demands.reading(YearMonth.of(2024, 3), new BigDecimal("2900")));

        assertThat(standing.actual()).isEqualByComparingTo("14900");
        assertThat(standing.expected().rounded()).isEqualByComparingTo("15000");
        assertThat(standing.gap().rounded()).isEqualByComparingTo("-0.28");
    }

    @Test
    void aYearWithoutItsDecemberLeavesTheNextUnjudged() {
        var demand = Demands.cumulative(false, Period.parse("2023/2025"), Comparison.GE, "36000", new Linear());
        var standing = assess(
                demand,
                LocalDate.of(2024, 4, 1),
                reading(11, "11000"),
                Demands.reading(YearMonth.of(2024, 3), new BigDecimal("2900")));

        assertThat(standing.dataThrough()).isEqualTo(LocalDate.of(2023, 11, 30));
        assertThat(standing.actual()).isEqualByComparingTo("11000");
    }

    @Test
    void aQuarterCountsFromItsOwnStart() {
        var demand = Demands.cumulative(false, Period.parse("2023-Q2"), Comparison.GE, "300", new Linear());
        var standing = assess(demand, LocalDate.of(2023, 6, 1), reading(3, "400"), reading(5, "590"));

        assertThat(standing.actual()).isEqualByComparingTo("190");
        assertThat(standing.expected().rounded()).isEqualByComparingTo("200");
    }

    @Test
    void withoutADeadlineThereIsNoPace() {
        var demand = Demands.cumulative(false, null, Comparison.GE, "1000", new Flat());
        var standing = assess(demand, OVER, reading(12, "400"));

        assertThat(standing.light()).isEqualTo(Light.GREY);
        assertThat(standing.missing()).isEqualTo(Standing.Missing.PERIOD);
        assertThat(standing.attainment().rounded()).isEqualByComparingTo("40");
        assertThat(standing.outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void judgedByQuartersTheMonthsBetweenOnlyAdvise() {
        var months = Demands.count(Comparison.GT, "55");
        var quarters = new Demand(
                months.kind(),
                true,
                months.accumulates(),
                Cadence.QUARTER,
                months.tolerance(),
                months.period(),
                months.comparison(),
                months.value(),
                null,
                months.profile(),
                months.baseShares());
        var standing = assess(quarters, UNDER_WAY, reading(3, "16"), reading(4, "16"), reading(5, "16"));

        assertThat(standing.dataThrough()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(standing.light()).isEqualTo(Light.GREEN);
        assertThat(assess(months, UNDER_WAY, reading(5, "16")).light()).isEqualTo(Light.RED);
    }

    @Test
    void betweenQuarterEndsTheBaseShareGrowsEvenly() {
        assertThat(BaseShares.DEFAULT.at(LocalDate.of(2023, 4, 30)).rounded()).isEqualByComparingTo("0.30");
        assertThat(BaseShares.DEFAULT.at(LocalDate.of(2023, 12, 31)).rounded()).isEqualByComparingTo("1");
    }
}
