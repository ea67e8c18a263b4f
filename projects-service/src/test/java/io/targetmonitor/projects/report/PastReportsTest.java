package io.targetmonitor.projects.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.time.WorkingCalendar;
import io.targetmonitor.projects.OwnClock;
import io.targetmonitor.projects.ProjectsApi;

import static io.targetmonitor.projects.OwnClock.nextDay;
import static io.targetmonitor.projects.ProjectsApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Who owed what, and what was reported, as it was known on an earlier day. */
@QuarkusTest
@TestProfile(OwnClock.class)
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class PastReportsTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar();

    /** A park of its own, so that no other test's projects are in it. */
    private final String park =
            "X440784-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

    @Test
    void whatWasReportedLaterWasOwedThen() {
        var then = nextDay();
        var month = YearMonth.from(then).minusMonths(1);
        var id = watchedSince(month.minusMonths(1), "A");
        watchedSince(month, "B");
        report(id, month.minusMonths(2), 1);
        var answer = due("").body("items.owedFrom", contains(month.minusMonths(1) + "", month + ""))
                .extract()
                .asString();
        nextDay();
        report(id, month.minusMonths(1), 2);
        report(id, month, 3);
        report(id, month.minusMonths(3), 1);

        assertThat(due("&asOf=" + then).extract().asString().replaceFirst(ProjectsApi.SAID_OF_WHEN, ""))
                .isEqualTo(answer);
        due("&asOf=" + then)
                .body("items[0].projectId", equalTo(id))
                .body("items[0].lastReported", equalTo(month.minusMonths(2).toString()))
                .body("items[1].lastReported", nullValue());
        due("&period=" + month).body("items.owedFrom", contains(month.toString()));
    }

    @Test
    void whoIsPausedNowOwedThenAndTheOtherWayRound() {
        var watched = nextDay();
        var month = YearMonth.from(watched).minusMonths(1);
        var id = watchedSince(month, "A");
        var paused = nextDay();
        turn(id, "suspend", paused);
        nextDay();
        turn(id, "resume", month.atDay(1));

        due("&period=" + month + "&asOf=" + watched).body("items.projectId", contains(id));
        due("&period=" + month + "&asOf=" + paused).body("items", empty());
        due("&period=" + month).body("items.projectId", contains(id));
    }

    @Test
    void workingDaysCountUpToTheDay() {
        var registered = nextDay();
        var month = YearMonth.from(registered).minusMonths(2);
        watchedSince(month, "A");
        int then = due("&period=" + month).extract().path("items[0].workdaysLate");
        passAWorkday();

        due("&period=%s&asOf=%s".formatted(month, registered)).body("items[0].workdaysLate", equalTo(then));
        int now = due("&period=" + month).extract().path("items[0].workdaysLate");
        assertThat(now).isGreaterThan(then);
    }

    /** The day stands wherever other tests have led it: a week's holiday may lie before it. */
    private static void passAWorkday() {
        LocalDate day;
        do {
            day = nextDay();
        } while (!CALENDAR.isWorkday(day));
    }

    @Test
    void aVersionOfAMonthIsKnownFromItsBusinessTimeOn() {
        var then = nextDay();
        var month = YearMonth.from(then).minusMonths(1);
        var id = watchedSince(month, "A");
        report(id, month, 100);
        nextDay();
        report(id, month, 120);
        report(id, month.minusMonths(1), 90);

        progress(id, "?asOf=" + then)
                .body("items.period", contains(month.toString()))
                .body("items[0].cumulativeInvestment", equalTo(100), "items[0].versions.version", contains(1));
        progress(id, "")
                .body(
                        "items.period",
                        contains(month.toString(), month.minusMonths(1).toString()))
                .body("items[0].cumulativeInvestment", equalTo(120));
    }

    @ParameterizedTest
    @CsvSource({"asOf=2031-01-01, asOf", "asOf=x, asOf", "asOf=2022-01-31&period=2022-02, period", "at=2022-01-31, at"})
    void aBadQuestionIsRefusedWithTheParameter(String query, String field) {
        supervisor()
                .request()
                .get("/api/v1/reports-due?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", contains(field));
    }

    private String watchedSince(YearMonth month, String code) {
        var id = supervisor().registered("monitoring", "NO_REPORTS", "area", park, "code", park + "." + code);
        supervisor()
                .patch(id, "", "{\"monitoring\": \"FULL\", \"effectiveOn\": \"%s\"}".formatted(month.atDay(1)))
                .statusCode(200);
        return id;
    }

    private static void turn(String id, String how, LocalDate on) {
        supervisor()
                .post("/%s/%s".formatted(id, how), Map.of("reason", "股权变更", "date", on.toString()))
                .statusCode(200);
    }

    private static void report(String id, YearMonth month, int investment) {
        var known =
                supervisor().get("/" + id + "/progress").extract().jsonPath().getList("items.period");
        supervisor()
                .put(
                        "/%s/progress/%s".formatted(id, month),
                        Map.of("cumulativeInvestment", investment, "physicalProgress", 1))
                .statusCode(known.contains(month.toString()) ? 200 : 201);
    }

    private static ValidatableResponse progress(String id, String query) {
        return supervisor().get("/" + id + "/progress" + query).statusCode(200);
    }

    private ValidatableResponse due(String more) {
        return supervisor()
                .request()
                .get("/api/v1/reports-due?area=" + park + more)
                .then()
                .statusCode(200);
    }
}
