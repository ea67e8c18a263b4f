package io.targetmonitor.targets.forecast;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Cases small enough to be reckoned by hand. */
class MethodTest {

    private static final Course EVEN = Years.even(2020, 10);

    @Test
    void theSeasonalShareDividesByTheMeanShareOfPastYears() {
        var fifth = Years.withFirstQuarter(2020, 20, 100);
        var threeTenths = Years.withFirstQuarter(2021, 60, 200);

        assertThat(new SeasonalShare().total(new Past(List.of(fifth, threeTenths)), Course.of(2022, 10, 20, 50)))
                .isCloseTo(50 / 0.25, within(1e-9));
    }

    @Test
    void theSeasonalShareForgetsWhatIsOlderThanFiveYears() {
        var old = Years.withFirstQuarter(2015, 90, 100);
        var latest = List.of(
                old,
                Years.even(2016, 1),
                Years.even(2017, 1),
                Years.even(2018, 1),
                Years.even(2019, 1),
                Years.even(2020, 1));

        assertThat(SeasonalShare.mean(latest, 3)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void aLearntProfileIsTheMeanShareInPercentAndEndsWithAllOfIt() {
        var profile = SeasonalShare.profile(
                List.of(Years.withFirstQuarter(2020, 20, 100), Years.withFirstQuarter(2021, 60, 200)));

        assertThat(profile).hasSize(12);
        assertThat(profile.get(2)).isEqualByComparingTo("25");
        assertThat(profile.get(11)).isEqualByComparingTo("100");
    }

    @Test
    void aLearntProfileNeverFallsEvenIfAYearTookSomethingBack() {
        var taken = Course.of(2020, 10, 20, 60, 50, 50, 60, 70, 80, 90, 95, 110, 100);

        assertThat(SeasonalShare.profile(List.of(taken)))
                .isSorted()
                .satisfies(profile -> assertThat(profile.get(3)).isEqualByComparingTo("60"))
                .satisfies(profile -> assertThat(profile.get(10)).isEqualByComparingTo("100"));
    }

    @Test
    void samePeriodGrowthGrowsLastYearAsMuchAsTheYearHasGrown() {
        var last = Years.withFirstQuarter(2021, 30, 120);

        assertThat(new SamePeriodGrowth().total(new Past(List.of(EVEN, last)), Course.of(2022, 11, 22, 33)))
                .isCloseTo(132, within(1e-9));
    }

    @Test
    void theRecentLevelGoesOnWithTheSeasonForTheRest() {
        // after 24 months of 10 one of 20: with half the weight on the latest, the level is 15 a month
        var total = new RecentLevel(0.5, 0).total(new Past(List.of(EVEN, Years.even(2021, 10))), Course.of(2022, 20));

        assertThat(total).isCloseTo(20 + 11 * 15, within(1e-4));
    }

    @Test
    void theRecentLevelGrowsAsUsualOnlyAsFarAsItIsNotDamped() {
        var past = new Past(List.of(EVEN, Years.even(2021, 20))); // doubled

        assertThat(new RecentLevel(0.5, 0).total(past, Course.of(2022))).isCloseTo(240, within(0.1));
        assertThat(new RecentLevel(0.5, 1).total(past, Course.of(2022))).isCloseTo(480, within(0.1));
    }

    @Test
    void usualGrowthIsTheMedianSoThatOneWildYearDoesNotCount() {
        var past = List.of(Years.even(2019, 10), Years.even(2020, 100), Years.even(2021, 100), Years.even(2022, 100));

        assertThat(UsualGrowth.of(past)).isZero();
    }
}
