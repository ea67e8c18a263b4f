package io.targetmonitor.targets.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.indicator.Derivation;
import io.targetmonitor.targets.indicator.Where;

import static org.assertj.core.api.Assertions.assertThat;

class CohortTest {

    private static final Area XINHUI = new Area("440705");
    private static final Period YEAR = Period.parse("2022");
    private static final LocalDate END = LocalDate.parse("2022-12-31");

    private final List<Contribution> known = new ArrayList<>();

    /** Published: Xinhui 2022, 43 projects reviewed; 62.8, 53.5, 53.5, 48.8 % (vector V55). */
    @ParameterizedTest
    @CsvSource({"LISTED,27,62.8", "CONTRACTED,23,53.5", "LAND_DELIVERED,23,53.5", "STARTED,21,48.8"})
    void allStagesShareOneDenominator(String stage, int done, String published) {
        for (var i = 0; i < 43; i++) {
            var project = reviewed("2022-03-01", true);
            if (i < done) {
                reached(project, stage, "2022-10-01", true);
            }
        }
        var rate = rate(stage, END).orElseThrow();

        assertThat(rate).isEqualTo(new StageRate(done, 43));
        assertThat(rate.value().setScale(1, RoundingMode.HALF_UP)).isEqualByComparingTo(new BigDecimal(published));
    }

    @Test
    void onlyTheWindowCounts() {
        reached(reviewed("2021-12-31", true), "STARTED", "2022-02-01", true);
        reviewed("2022-01-01", true);

        assertThat(rate("STARTED", END)).contains(new StageRate(0, 1));
    }

    @Test
    void anEarlierDayKnowsLess() {
        reached(reviewed("2022-03-01", true), "STARTED", "2022-09-01", true);
        reviewed("2022-08-01", true);

        assertThat(rate("STARTED", LocalDate.parse("2022-06-30"))).contains(new StageRate(0, 1));
        assertThat(rate("STARTED", LocalDate.parse("2022-08-31"))).contains(new StageRate(0, 2));
        assertThat(rate("STARTED", END)).contains(new StageRate(1, 2));
    }

    @Test
    void aLeasedPlantLeavesTheDenominatorsOfLandOnly() {
        reached(reviewed("2022-03-01", false), "STARTED", "2022-09-01", false);
        reviewed("2022-03-01", true);

        assertThat(rate("LISTED", END)).contains(new StageRate(0, 1));
        assertThat(rate("LAND_DELIVERED", END)).contains(new StageRate(0, 1));
        assertThat(rate("STARTED", END)).contains(new StageRate(1, 2));
        assertThat(rate("IN_STATISTICS", END)).contains(new StageRate(0, 2));
    }

    @Test
    void aShareOfNothingIsNoNumber() {
        assertThat(rate("STARTED", END)).isEmpty();
        assertThat(Cohort.of(derivation("STARTED"), known, XINHUI, null).rate(END))
                .isEmpty();
    }

    private Optional<StageRate> rate(String stage, LocalDate at) {
        return Cohort.of(derivation(stage), known, XINHUI, YEAR).rate(at);
    }

    private static Derivation derivation(String stage) {
        var industry = new Where(List.of("INDUSTRY"), null, null, null, null);
        return new Derivation(Derivation.From.PROJECTS, Derivation.Measure.STAGE_RATE, stage, industry, null);
    }

    private UUID reviewed(String day, boolean needsNewLand) {
        var project = UUID.randomUUID();
        reached(project, "REVIEWED", day, needsNewLand);
        return project;
    }

    private void reached(UUID project, String milestone, String day, boolean needsNewLand) {
        known.add(new Contribution(
                project,
                "440705101",
                "INDUSTRY",
                "DOMESTIC",
                null,
                null,
                needsNewLand,
                List.of(),
                milestone,
                LocalDate.parse(day),
                null));
    }
}
