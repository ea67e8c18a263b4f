package io.targetmonitor.projects.report;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.projects.ProjectsApi;

import static io.targetmonitor.projects.ProjectsApi.reporter;
import static io.targetmonitor.projects.ProjectsApi.supervisor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class ProgressResourceTest {

    @BeforeEach
    void itIsNovember() {
        MovableClock.moveTo(ProjectsApi.TODAY);
    }

    @Test
    void aMonthIsReportedWithOneEvent() {
        var id = reporter().registered();

        reporter()
                .put("/" + id + "/progress/2023-10", """
                        {"cumulativeInvestment": 96000000.50, "physicalProgress": 42.5, "summary": " 主体结构封顶 "}
                        """)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("progress", hasSize(1), "progress[0].period", equalTo("2023-10"))
                .body("progress[0].cumulativeInvestment", equalTo(96000000.5f), "progress[0].version", equalTo(1))
                .body("progress[0].summary", equalTo("主体结构封顶"))
                .body("progress[0].reportedOn", equalTo(ProjectsApi.TODAY));

        reporter()
                .history(id)
                .body("items.type", contains("project.registered.v1", "project.progress-reported.v1"))
                .body(
                        "items[1].change.fields.field",
                        contains(
                                "progress.2023-10.cumulativeInvestment",
                                "progress.2023-10.physicalProgress",
                                "progress.2023-10.summary",
                                "progress.2023-10.version",
                                "progress.2023-10.reportedOn"))
                .body(containsString("\"to\":96000000.5}"));
    }

    @Test
    void theSameAgainIsNoVersionAndNoEventWhateverTheReason() {
        var id = reporter().registered();
        report(id, "2023-10", "100", "40", null).statusCode(201);

        report(id, "2023-10", "100.00", "40.0", null).statusCode(200).header("ETag", "\"2\"");
        report(id, "2023-10", "100", "40", "again").statusCode(200).header("ETag", "\"2\"");

        reporter().history(id).body("items", hasSize(2));
        progress(id).body("items[0].versions", hasSize(1));
    }

    @Test
    void aSecondVersionKeepsTheFirst() {
        var id = reporter().registered();
        report(id, "2023-09", "100", "40", null).statusCode(201);
        report(id, "2023-09", "110", "41", null).statusCode(200).body("progress[0].version", equalTo(2));

        progress(id)
                .body("items", hasSize(1))
                .body("items[0].period", equalTo("2023-09"), "items[0].cumulativeInvestment", equalTo(110))
                .body("items[0].version", equalTo(2), "items[0].due", equalTo("2023-10-07"))
                .body("items[0].versions.version", contains(1, 2))
                .body("items[0].versions.cumulativeInvestment", contains(100, 110))
                .body("items[0].versions.physicalProgress", contains(40, 41))
                .body("items[0].versions[0].reportedBy", equalTo("reporter-heshan"))
                .body("items[0].versions[0].businessTime", equalTo("2023-11-10T02:00:00Z"))
                .body("items[0].versions[0].recordedAt", notNullValue());
    }

    /** 6 October 2023 was a holiday, but Saturday the 7th and Sunday the 8th were working days. */
    @Test
    void howLateAMonthCameIsCountedInWorkingDays() {
        var id = reporter().registered();
        report(id, "2023-09", "100", "40", null).statusCode(201);
        report(id, "2023-10", "100", "40", null).statusCode(201);
        report(id, "2023-11", "100", "40", null).statusCode(201);

        progress(id)
                .body("items.period", contains("2023-11", "2023-10", "2023-09"))
                .body("items.due", contains("2023-12-06", "2023-11-06", "2023-10-07"))
                .body("items.workdaysLate", contains(0, 4, 26));
    }

    @Test
    void aFallingFigureNeedsAReasonAndBecomesARemark() {
        var id = reporter().registered();
        report(id, "2023-08", "100", "40", null).statusCode(201);

        report(id, "2023-09", "90", "40", null)
                .statusCode(400)
                .body("type", containsString("reason-required"), "violations.field", contains("reason"));
        report(id, "2023-09", "90", "40", "  ").statusCode(400);
        progress(id).body("items", hasSize(1));

        report(id, "2023-09", "90", "40", "设备合同取消").statusCode(201);
        progress(id).body("items[0].versions[0].reason", equalTo("设备合同取消"));
        reporter()
                .history(id)
                .body("items[2].change.remarks", contains("CUMULATIVE_BELOW_EARLIER_MONTH"))
                .body("items[2].change.reason", equalTo("设备合同取消"));
    }

    @Test
    void aVersionBelowTheOneBeforeNeedsAReason() {
        var id = reporter().registered();
        report(id, "2023-09", "100", "40", null).statusCode(201);

        report(id, "2023-09", "99.99", "40", null).statusCode(400);
        report(id, "2023-09", "99.99", "40", "更正").statusCode(200);

        reporter()
                .history(id)
                .body("items[2].change.remarks", contains("CUMULATIVE_BELOW_EARLIER_VERSION"))
                .body("items[2].change.fields.field", hasItem("progress.2023-09.cumulativeInvestment"));
    }

    @Test
    void aMonthThatComesLateMayNotLieAboveALaterOneWithoutAReason() {
        var id = reporter().registered();
        report(id, "2023-10", "100", "40", null).statusCode(201);

        report(id, "2023-09", "101", "40", null).statusCode(400);
        report(id, "2023-09", "100", "40", null).statusCode(201);
        report(id, "2023-09", "101", "40", "更正").statusCode(200);

        reporter().history(id).body("items[3].change.remarks", contains("CUMULATIVE_ABOVE_LATER_MONTH"));
    }

    @Test
    void theStateKeepsFourMonthsButTheEventTellsOfAnyMonth() {
        var id = reporter().registered();
        for (var month : new String[] {"2023-06", "2023-04", "2023-07", "2023-05", "2023-08"}) {
            report(id, month, month.substring(6), "40", null).statusCode(201);
        }

        report(id, "2023-04", "4", "39", null)
                .statusCode(200)
                .body("progress.period", contains("2023-05", "2023-06", "2023-07", "2023-08"));

        reporter()
                .history(id)
                .body(
                        "items[6].change.fields.field",
                        contains("progress.2023-04.physicalProgress", "progress.2023-04.version"))
                .body("items[6].change.fields.from", contains(40, 1))
                .body("items[6].change.fields.to", contains(39, 2));
    }

    @Test
    void theMonthOwedMovesOnOverWhatIsReportedAlready() {
        var id = reporter().registered("monitoring", "NO_REPORTS");
        reporter().show(id).body("reportsOwedFrom", nullValue());
        reporter()
                .patch(id, "", "{\"monitoring\": \"FULL\", \"effectiveOn\": \"2023-07-20\"}")
                .statusCode(200)
                .body("reportsOwedFrom", equalTo("2023-07"));

        report(id, "2023-08", "2", "1", null).body("reportsOwedFrom", equalTo("2023-07"));
        report(id, "2023-07", "1", "1", null).body("reportsOwedFrom", equalTo("2023-09"));
        report(id, "2023-09", "3", "1", null).body("reportsOwedFrom", equalTo("2023-10"));
        report(id, "2023-07", "2", "1", null).body("reportsOwedFrom", equalTo("2023-10"));
        reporter().history(id).body("items[3].change.fields.field", hasItem("reportsOwedFrom"));
    }

    @Test
    void whoIsPausedOrEndedOwesNothing() {
        var id = supervisor().registered();
        supervisor().show(id).body("reportsOwedFrom", equalTo("2023-11"));
        supervisor()
                .post("/" + id + "/suspend", "{\"reason\": \"股权变更\", \"date\": \"2023-08-01\"}")
                .statusCode(200)
                .body("reportsOwedFrom", nullValue());
        report(id, "2023-09", "5", "1", null).statusCode(201).body("reportsOwedFrom", nullValue());
        supervisor()
                .post("/" + id + "/resume", "{\"reason\": \"恢复\", \"date\": \"2023-09-15\"}")
                .statusCode(200)
                .body("reportsOwedFrom", equalTo("2023-10"));
        supervisor()
                .post("/" + id + "/withdraw", "{\"reason\": \"协议终止\", \"date\": \"2023-11-09\"}")
                .statusCode(200)
                .body("reportsOwedFrom", nullValue());
    }

    @Test
    void anEndedProjectTakesNoMoreButSaysTheSameAgain() {
        var id = supervisor().registered();
        report(id, "2023-10", "100", "40", null).statusCode(201);
        supervisor()
                .post("/" + id + "/withdraw", "{\"reason\": \"协议终止\", \"date\": \"2023-11-09\"}")
                .statusCode(200);

        report(id, "2023-10", "100", "40", null).statusCode(200).header("ETag", "\"3\"");
        report(id, "2023-10", "120", "40", null).statusCode(409).body("type", containsString("project-closed"));
        progress(id).body("items[0].versions", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                            | cumulativeInvestment",
                "{\"cumulativeInvestment\": 1}                                                 | physicalProgress",
                "{\"cumulativeInvestment\": -1, \"physicalProgress\": 1}                       | cumulativeInvestment",
                "{\"cumulativeInvestment\": 0.001, \"physicalProgress\": 1}                    | cumulativeInvestment",
                "{\"cumulativeInvestment\": 1e30, \"physicalProgress\": 1}                     | cumulativeInvestment",
                "{\"cumulativeInvestment\": \"many\", \"physicalProgress\": 1}                 | cumulativeInvestment",
                "{\"cumulativeInvestment\": 1, \"physicalProgress\": 100.01}                   | physicalProgress",
                "{\"cumulativeInvestment\": 1, \"physicalProgress\": -0.01}                    | physicalProgress",
                "{\"cumulativeInvestment\": 1, \"physicalProgress\": 1.001}                    | physicalProgress",
                "{\"cumulativeInvestment\": 1, \"physicalProgress\": 1, \"summary\": 1}        | summary",
                "{\"cumulativeInvestment\": 1, \"physicalProgress\": 1, \"summary\": \"\\u0007\"} | summary",
                "{\"cumulativeInvestment\": 1, \"physicalProgress\": 1, \"version\": 1}        | version"
            })
    void badInputIsRefusedWithTheFieldAndNothingIsStored(String body, String field) {
        var id = reporter().registered();

        reporter().put("/" + id + "/progress/2023-10", body).statusCode(400).body("violations.field", hasItem(field));
        reporter().show(id).header("ETag", "\"1\"").body("progress", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-12", "2024-01", "9999-01", "2023", "2023-13", "2023-1", "2023-Q1", "1899-12", "October"})
    void whatIsNoMonthOrStillToComeIsRefused(String period) {
        var id = reporter().registered();

        report(id, period, "1", "1", null).statusCode(400).body("violations.field", contains("period"));
    }

    @Test
    void aSummaryTooLongIsRefused() {
        var id = reporter().registered();

        reporter()
                .put(
                        "/" + id + "/progress/2023-10",
                        "{\"cumulativeInvestment\": 1, \"physicalProgress\": 1, \"summary\": \"%s\"}"
                                .formatted("建".repeat(1001)))
                .statusCode(400)
                .body("violations.field", contains("summary"));
    }

    @Test
    void anEntityTagIsHeededWhenSent() {
        var id = reporter().registered();
        report(id, "2023-10", "100", "40", null).statusCode(201);

        reporter()
                .request()
                .header("If-Match", "\"1\"")
                .body("{\"cumulativeInvestment\": 120, \"physicalProgress\": 40}")
                .put(ProjectsApi.PATH + "/" + id + "/progress/2023-10")
                .then()
                .statusCode(412);
        progress(id).body("items[0].versions", hasSize(1));
    }

    @Test
    void whatIsNotTheCallersIsRefused() {
        var id = supervisor().registered("department", "市自然资源局");
        var body = "{\"cumulativeInvestment\": 1, \"physicalProgress\": 1}";

        ProjectsApi.neighbour().put("/" + id + "/progress/2023-10", body).statusCode(404);
        ProjectsApi.neighbour().get("/" + id + "/progress").statusCode(404);
        ProjectsApi.as(Tokens.of("r", "reporter").areas("440784").department("市商务局"))
                .put("/" + id + "/progress/2023-10", body)
                .statusCode(403);
        ProjectsApi.as(Tokens.of("v", "viewer").areas("440784"))
                .put("/" + id + "/progress/2023-10", body)
                .statusCode(403);
        supervisor().put("/" + id + "/progress/2023-10", body).statusCode(201);
        ProjectsApi.as(Tokens.of("v", "viewer").areas("440784"))
                .get("/" + id + "/progress")
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void theMonthsComeInPagesLatestFirst() {
        var id = reporter().registered();
        for (var month : new String[] {"2023-07", "2023-08", "2023-09"}) {
            report(id, month, "1", "1", null).statusCode(201);
        }

        var first = reporter().get("/" + id + "/progress?limit=2").statusCode(200);
        first.body("items.period", contains("2023-09", "2023-08"));
        reporter()
                .get("/" + id + "/progress?limit=2&cursor=" + first.extract().path("nextCursor"))
                .statusCode(200)
                .body("items.period", contains("2023-07"), "nextCursor", nullValue());
        reporter().get("/" + id + "/progress?cursor=nonsense").statusCode(400);
        reporter().get("/" + id + "/progress?limit=501").statusCode(400);
        reporter().get("/" + id + "/progress?period=2023-07").statusCode(400);
    }

    private static ValidatableResponse report(String id, String month, String money, String percent, String reason) {
        return reporter()
                .put(
                        "/" + id + "/progress/" + month,
                        "{\"cumulativeInvestment\": %s, \"physicalProgress\": %s%s}"
                                .formatted(
                                        money,
                                        percent,
                                        reason == null ? "" : ", \"reason\": \"%s\"".formatted(reason)));
    }

    private static ValidatableResponse progress(String id) {
        return reporter().get("/" + id + "/progress").statusCode(200);
    }
}
