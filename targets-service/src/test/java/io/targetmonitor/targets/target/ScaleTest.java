package io.targetmonitor.targets.target;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.targets.Api;
import io.targetmonitor.targets.BusinessDays;
import io.targetmonitor.targets.Crowd;
import io.targetmonitor.targets.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

/** What something costs depends on what is asked for, not on what is stored: four thousand targets, no clock. */
@QuarkusTest
class ScaleTest {

    private static final Predicate<String> READS_ALL_OF_A_LARGE_TABLE =
            Statements.readsAllOf("observation|series|target|target_plan|event\\w*");
    private static final Predicate<String> READS_ALL_OF_A_TABLE = Statements.readsAllOf("\\w+");
    private static final Predicate<String> READS_VALUES_FROM_THE_INDEX =
            plan -> plan.contains("Index Only Scan using observation_latest");

    private static final Predicate<String> KEEPS_PAST_YEARS = statement -> statement.contains("insert into past_years");

    private static Crowd crowd;

    @Inject
    NewDay newDay;

    @BeforeEach
    void gather() throws SQLException {
        crowd = crowd == null ? Crowd.made() : crowd;
        crowd.forgetPast();
    }

    @AfterEach
    void rest() throws SQLException {
        crowd.rest();
    }

    @Test
    void aProvinceCostsNoMoreStatementsThanATarget() {
        var one = board("area=" + Crowd.SMALL, 1);
        var county = board("area=" + Crowd.COUNTY, 50);
        var province = board("deep=true&area=" + Crowd.CITY, 2_000);

        assertThat(county).hasSameSizeAs(one);
        assertThat(province).hasSameSizeAs(one);
        assertThat(one).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theSameHoldsForThePast() {
        var past = "&asOf=" + BusinessDays.today();
        var one = board("area=" + Crowd.SMALL + past, 1);
        var county = board("area=" + Crowd.COUNTY + past, 50);
        var province = board("deep=true&area=" + Crowd.CITY + past, 2_000);

        assertThat(county).hasSameSizeAs(one);
        assertThat(province).hasSameSizeAs(one);
        assertThat(one).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void aThousandValuesAreTakenInJudgedAndToldWithTheStatementsOfTen() {
        var ten = batch(10, crowd.year() + "-01", 900);
        var thousand = batch(1_000, crowd.year() + "-01", 950);
        var more = batch(1_500, crowd.year() + "-01", 960);

        assertThat(thousand).hasSameSizeAs(ten);
        assertThat(more).hasSizeLessThanOrEqualTo(2 * ten.size());
    }

    @Test
    void pastYearsArePickedOnceAndThenKept() {
        assertThat(batch(10, crowd.year() + "-01", 910)).anyMatch(KEEPS_PAST_YEARS);
        assertThat(batch(10, crowd.year() + "-01", 920)).noneMatch(KEEPS_PAST_YEARS);
    }

    @Test
    void thePastOfALaterYearIsNotKeptForItChangesEachMonth() {
        var year = BusinessDays.today().getYear();
        var land = Api.indicator(Api.QUANTITY);
        Api.target(land, "440784", "" + (year + 1), "\"comparator\": \"GE\", \"value\": 1200");

        assertThat(Statements.of(
                        () -> Api.observe(land, (year - 1) + "-12", "900").statusCode(201)))
                .noneMatch(KEEPS_PAST_YEARS);
    }

    @Test
    void aDayLooksAtAThousandTargetsWithTheStatementsOfTen() throws SQLException {
        var ten = day(10);
        var thousand = day(1_000);

        assertThat(thousand).hasSameSizeAs(ten);
    }

    @Test
    void everyStatementHasItsIndex() throws SQLException {
        var past = "&asOf=" + BusinessDays.today();
        var statements = Stream.of(
                        board("area=" + Crowd.COUNTY, 50),
                        board("area=" + Crowd.COUNTY + past, 50),
                        board("deep=true&area=" + Crowd.CITY + past, 2_000),
                        Statements.of(() -> observe("970")),
                        batch(20, crowd.year() + "-01", 980),
                        day(20))
                .flatMap(List::stream)
                .toList();

        assertThat(statements).hasSizeGreaterThan(30);
        assertThat(Statements.plans(statements, false, READS_ALL_OF_A_LARGE_TABLE))
                .isEmpty();
        assertThat(Statements.plans(statements, true, READS_ALL_OF_A_TABLE)).isEmpty();
        // what judging knows of this year, and of the years before
        assertThat(Statements.plans(statements, false, READS_VALUES_FROM_THE_INDEX))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aStatementWithoutAnIndexWouldBeSeen() throws SQLException {
        var without = List.of(
                "select reason from observation where value > ?",
                "select value from observation where value > ?",
                "select id from target where told > ? order by id");

        assertThat(Statements.plans(without, false, READS_ALL_OF_A_LARGE_TABLE)).hasSize(3);
        assertThat(Statements.plans(without, true, READS_ALL_OF_A_TABLE)).hasSize(3);
    }

    @Test
    void aPassInterruptedHalfWayGoesOnAndTellsNothingTwice() throws SQLException {
        var today = BusinessDays.today();
        var before = crowd.lastEvent();
        crowd.change(today, 1_500);
        crowd.forget(today);
        crowd.refuse(today, 1_200);
        try {
            assertThatThrownBy(() -> newDay.pass(today)).hasStackTraceContaining("refused by the test");
        } finally {
            crowd.refuseNothing();
        }
        assertThat(crowd.told(before)).isEqualTo(new Crowd.Told(1_000, 1_000));
        assertThat(crowd.due(today)).isEqualTo(500);

        // whoever goes on does so from the table alone
        newDay.pass(today);
        newDay.pass(today);

        assertThat(crowd.told(before)).isEqualTo(new Crowd.Told(1_500, 1_500));
        assertThat(crowd.due(today)).isZero();
    }

    private static List<String> board(String query, int rows) {
        return Statements.of(
                () -> Api.get("/scoreboard?" + query).statusCode(200).body("items.size()", equalTo(rows)));
    }

    private static List<String> batch(int series, String period, int value) {
        return Statements.of(() -> Api.post(Api.supervisor(), "/observations/batch", crowd.batch(series, period, value))
                .statusCode(200)
                .body("recorded", equalTo(series)));
    }

    private static void observe(String value) {
        Api.put(
                        Api.supervisor(),
                        "/observations/%s/%s/%d-01".formatted(crowd.indicator(), Crowd.COUNTY, crowd.year()),
                        "{\"value\": %s}".formatted(value))
                .statusCode(200);
    }

    private List<String> day(int targets) throws SQLException {
        var today = BusinessDays.today();
        crowd.change(today, targets);
        return Statements.of(() -> newDay.pass(today));
    }
}
