package io.targetmonitor.projects.milestone;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.projects.ProjectsApi;

import static io.targetmonitor.projects.ProjectsApi.reporter;
import static io.targetmonitor.projects.ProjectsApi.supervisor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class MilestoneResourceTest {

    @BeforeEach
    void itIsNovember() {
        MovableClock.moveTo(ProjectsApi.TODAY);
    }

    @Test
    void aMilestoneIsPlannedThenReachedEachWithOneEvent() {
        var id = reporter().registered();

        reporter()
                .milestone(id, "STARTED", "{\"planned\": \"2023-03-31\", \"commitment\": \"PUSH\"}")
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("milestones[0].state", equalTo("OVERDUE_RED"), "stage", nullValue());
        reporter()
                .milestone(id, "STARTED", """
                        {"planned": "2023-03-31", "achieved": "2023-05-18", "commitment": "PUSH",
                         "otherDates": [{"basis": "CEREMONY", "on": "2023-02-03"}],
                         "evidence": [{"kind": "PERMIT", "reference": "施工许可证 021"}], "forecast": "2023-05-20",
                         "code": "HS23-M04", "name": "一季度动工", "source": "南方日报 2023-02-04"}
                        """)
                .statusCode(200)
                .body("milestones[0].state", equalTo("DONE_LATE"), "stage", equalTo("STARTED"));

        reporter()
                .show(id)
                .body("milestones", hasSize(1))
                .body("milestones[0].planned", equalTo("2023-03-31"), "milestones[0].due", equalTo("2023-03-31"))
                .body("milestones[0].achieved", equalTo("2023-05-18"), "milestones[0].basis", equalTo("DISPATCH"))
                .body("milestones[0].otherDates[0].basis", equalTo("CEREMONY"))
                .body("milestones[0].otherDates[0].on", equalTo("2023-02-03"))
                .body("milestones[0].evidence[0].reference", equalTo("施工许可证 021"))
                .body("milestones[0].code", equalTo("HS23-M04"), "milestones[0].source", containsString("南方日报"));
        reporter()
                .history(id)
                .body(
                        "items.type",
                        contains(
                                "project.registered.v1",
                                "project.milestone-planned.v1",
                                "project.milestone-achieved.v1"))
                .body("items[2].change.fields.field", hasItems("stage", "milestones.STARTED.achieved"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"planned\": null, \"otherDates\": [], \"evidence\": null}",
                "{\"planned\": \"2023-12-31\", \"forecast\": \"2024-02-01\"}",
                "{\"planned\": {\"anchor\": \"SIGNED\", \"after\": \"P1Y6M\"}}",
                "{\"planned\": {\"anchor\": null, \"after\": \"P24M\"}, \"reason\": \"first\"}",
                "{\"achieved\": \"2023-11-10\", \"basis\": \"LAND_LAW\"}"
            })
    void theSameAgainIsNoEventWhateverTheReason(String body) {
        var id = reporter().registered();
        reporter().milestone(id, "IN_PRODUCTION", body).statusCode(201);

        reporter().milestone(id, "IN_PRODUCTION", body).statusCode(200).header("ETag", "\"2\"");
        var again =
                body.equals("{}") ? "{\"reason\": \"again\"}" : body.replaceFirst("\\}$", ", \"reason\": \"again\"}");
        if (!body.contains("reason")) {
            reporter().milestone(id, "IN_PRODUCTION", again).statusCode(200).header("ETag", "\"2\"");
        }
        reporter().history(id).body("items", hasSize(2));
    }

    @Test
    void anAnchorMovesWhatWaitsForItInTheSameEvent() {
        var id = reporter().registered();
        reporter()
                .milestone(id, "TRIAL_PRODUCTION", "{\"planned\": {\"anchor\": \"STARTED\", \"after\": \"P1Y\"}}")
                .statusCode(201)
                .body("milestones[0].state", equalTo("UNANCHORED"), "milestones[0].due", nullValue())
                .body(
                        "milestones[0].planned.anchor",
                        equalTo("STARTED"),
                        "milestones[0].planned.after",
                        equalTo("P1Y"));

        reporter().milestone(id, "STARTED", "{\"achieved\": \"2023-04-21\"}").statusCode(201);

        reporter().show(id).body("milestones.find { it.kind == 'TRIAL_PRODUCTION' }.due", equalTo("2024-04-21"));
        reporter()
                .history(id)
                .body("items", hasSize(3))
                .body("items[2].type", equalTo("project.milestone-achieved.v1"))
                .body("items[2].change.fields.field", hasItem("milestones.TRIAL_PRODUCTION.due"))
                .body(
                        "items[2].change.fields.find { it.field == 'milestones.TRIAL_PRODUCTION.due' }.to",
                        equalTo("2024-04-21"));
    }

    @Test
    void aChangedAnchorMovesWhatWaitsForItAndTheHistorySaysSo() {
        var id = reporter().registered();
        reporter().milestone(id, "STARTED", "{\"achieved\": \"2023-04-21\"}").statusCode(201);
        reporter()
                .milestone(id, "TRIAL_PRODUCTION", "{\"planned\": {\"anchor\": \"STARTED\", \"after\": \"P1Y\"}}")
                .statusCode(201);
        reporter()
                .milestone(id, "AT_CAPACITY", "{\"planned\": {\"anchor\": \"STARTED\", \"after\": \"P2Y\"}}")
                .statusCode(201);

        reporter().milestone(id, "STARTED", "{\"achieved\": \"2023-05-18\"}").statusCode(200);
        reporter()
                .milestone(id, "STARTED", "{\"reason\": \"未打桩\"}")
                .statusCode(200)
                .body("milestones.find { it.kind == 'TRIAL_PRODUCTION' }.state", equalTo("UNANCHORED"))
                .body("milestones.find { it.kind == 'TRIAL_PRODUCTION' }.due", nullValue());

        reporter()
                .history(id)
                .body("items", hasSize(6))
                .body(dueOf(4, "TRIAL_PRODUCTION", "from"), equalTo("2024-04-21"))
                .body(dueOf(4, "TRIAL_PRODUCTION", "to"), equalTo("2024-05-18"))
                .body(dueOf(4, "AT_CAPACITY", "from"), equalTo("2025-04-21"))
                .body(dueOf(4, "AT_CAPACITY", "to"), equalTo("2025-05-18"))
                .body(dueOf(5, "TRIAL_PRODUCTION", "to"), nullValue());
    }

    private static String dueOf(int item, String kind, String side) {
        return "items[%d].change.fields.find { it.field == 'milestones.%s.due' }.%s".formatted(item, kind, side);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-21, P1Y, 2024-04-21",
        "2023-08-31, P6M, 2024-02-29",
        "2022-08-31, P6M, 2023-02-28",
        "2023-03-31, P1M, 2023-04-30",
        "2022-11-21, P1Y, 2023-11-21",
        "2023-04-21, P90D, 2023-07-20"
    })
    void endsOfMonthsClip(String anchor, String after, String due) {
        var id = reporter().registered();
        reporter()
                .milestone(id, "STARTED", "{\"achieved\": \"%s\"}".formatted(anchor))
                .statusCode(201);

        reporter()
                .milestone(
                        id,
                        "TRIAL_PRODUCTION",
                        "{\"planned\": {\"anchor\": \"STARTED\", \"after\": \"%s\"}}".formatted(after))
                .statusCode(201)
                .body("milestones.find { it.kind == 'TRIAL_PRODUCTION' }.due", equalTo(due));
    }

    @Test
    void anAnchorThatNobodyNamedYetCanBeNamedLater() {
        var id = reporter().registered();
        reporter().milestone(id, "STARTED", "{\"achieved\": \"2023-04-21\"}").statusCode(201);
        reporter()
                .milestone(id, "TRIAL_PRODUCTION", "{\"planned\": {\"anchor\": null, \"after\": \"P1Y\"}}")
                .body("milestones.find { it.kind == 'TRIAL_PRODUCTION' }.state", equalTo("UNANCHORED"));

        reporter()
                .milestone(id, "TRIAL_PRODUCTION", "{\"planned\": {\"anchor\": \"STARTED\", \"after\": \"P1Y\"}}")
                .statusCode(200)
                .body("milestones.find { it.kind == 'TRIAL_PRODUCTION' }.due", equalTo("2024-04-21"));
    }

    @ParameterizedTest
    @CsvSource({
        "LISTED, 2023-05-02, AWARDED, 2023-05-01, AWARDED_BEFORE_LISTED",
        "LISTED, 2023-05-01, AWARDED, 2023-05-30, LISTED_UNDER_30_DAYS",
        "STARTED, 2023-05-18, IN_STATISTICS, 2023-05-17, IN_STATISTICS_BEFORE_STARTED",
        "AWARDED, 2023-05-01, LISTED, 2023-05-02, AWARDED_BEFORE_LISTED",
        "AWARDED, 2023-05-30, LISTED, 2023-05-01, LISTED_UNDER_30_DAYS",
        "IN_STATISTICS, 2023-05-17, STARTED, 2023-05-18, IN_STATISTICS_BEFORE_STARTED",
        "CONTRACTED, 2023-05-18, LAND_DELIVERED, 2023-05-17, LAND_DELIVERED_BEFORE_CONTRACTED"
    })
    void whatCannotBeIsAWarningAndNoWall(String first, String firstDay, String second, String day, String remark) {
        var id = reporter().registered();
        var report = "{\"achieved\": \"%s\"}";
        reporter().milestone(id, first, report.formatted(firstDay)).statusCode(201);

        reporter()
                .milestone(id, second, report.formatted(day))
                .statusCode(400)
                .body("type", containsString("reason-required"), "violations.field", contains("reason"));
        reporter().show(id).header("ETag", "\"2\"");
        reporter()
                .milestone(id, second, "{\"achieved\": \"%s\", \"reason\": \"补录\"}".formatted(day))
                .statusCode(201);

        reporter()
                .history(id)
                .body("items[2].type", equalTo("project.milestone-achieved.v1"))
                .body("items[2].change.remarks", contains(remark))
                .body("items[2].change.reason", equalTo("补录"));
    }

    @Test
    void takingAnAchievementBackNeedsAReason() {
        var id = reporter().registered();
        reporter().milestone(id, "SIGNED", "{\"achieved\": \"2023-04-05\"}").statusCode(201);

        reporter()
                .milestone(id, "SIGNED", "{}")
                .statusCode(400)
                .body("type", containsString("reason-required"), "violations.field", contains("reason"));
        reporter()
                .milestone(id, "SIGNED", "{\"reason\": \"仅为意向书\"}")
                .statusCode(200)
                .body("stage", nullValue(), "milestones[0].achieved", nullValue());

        reporter()
                .history(id)
                .body("items", hasSize(3))
                .body("items[2].type", equalTo("project.milestone-withdrawn.v1"))
                .body("items[2].change.reason", equalTo("仅为意向书"));
    }

    @Test
    void anImpossibleOrderNeedsAReasonAndBecomesARemark() {
        var id = reporter().registered();
        reporter()
                .milestone(id, "LAND_DELIVERED", "{\"planned\": \"2023-06-30\"}")
                .statusCode(201);

        reporter().milestone(id, "STARTED", "{\"achieved\": \"2023-05-18\"}").statusCode(400);
        reporter()
                .milestone(id, "STARTED", "{\"achieved\": \"2023-05-18\", \"reason\": \"先行进场\"}")
                .statusCode(201);

        reporter()
                .history(id)
                .body("items[2].change.remarks", contains("STARTED_BEFORE_LAND_DELIVERED"))
                .body("items[2].change.reason", equalTo("先行进场"));
    }

    @Test
    void aLeasedBuildingNeedsNoLand() {
        var id = reporter().registered("needsNewLand", false);
        reporter().milestone(id, "LISTED", "{\"planned\": \"2023-03-31\"}").statusCode(201);

        reporter()
                .milestone(id, "STARTED", "{\"achieved\": \"2023-05-18\"}")
                .statusCode(201)
                .body("milestones[0].state", equalTo("NOT_APPLICABLE"));
    }

    @Test
    void aRecordOnlyProjectIsNeverLate() {
        var id = reporter().registered("monitoring", "RECORD_ONLY");

        reporter()
                .milestone(id, "STARTED", "{\"planned\": \"2023-03-31\"}")
                .body("milestones[0].state", equalTo("NOT_MONITORED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"achieved\": \"2023-11-11\"}                                        | achieved",
                "{\"achieved\": \"2023-02-30\"}                                        | achieved",
                "{\"achieved\": \"2023-02-03T25:00:00\"}                               | achieved",
                "{\"achieved\": 20230203}                                              | achieved",
                "{\"achieved\": \"0001-01-01\"}                                        | achieved",
                "{\"planned\": \"31.12.2023\"}                                         | planned",
                "{\"planned\": \"+999999-12-31\"}                                      | planned",
                "{\"planned\": 2023}                                                   | planned",
                "{\"planned\": {\"anchor\": \"STARTED\"}}                              | planned.after",
                "{\"planned\": {\"anchor\": \"STARTED\", \"after\": \"1 year\"}}       | planned.after",
                "{\"planned\": {\"anchor\": \"STARTED\", \"after\": \"-P1Y\"}}         | planned",
                "{\"planned\": {\"anchor\": \"STARTED\", \"after\": \"P51Y\"}}         | planned",
                "{\"planned\": {\"anchor\": \"STARTED\", \"after\": \"P99999999Y\"}}   | planned",
                "{\"planned\": {\"anchor\": \"BEGUN\", \"after\": \"P1Y\"}}            | planned.anchor",
                "{\"planned\": {\"anchor\": \"COMPLETED\", \"after\": \"P1Y\"}}        | planned.anchor",
                "{\"planned\": {\"anchor\": null, \"after\": \"P1Y\", \"x\": 1}}       | planned.x",
                "{\"forecast\": \"9999-12-31\"}                                        | forecast",
                "{\"basis\": \"CEREMONY\"}                                             | basis",
                "{\"basis\": \"RUMOUR\"}                                               | basis",
                "{\"otherDates\": [{\"basis\": \"CEREMONY\"}]}                         | otherDates[0].on",
                "{\"otherDates\": [{\"basis\": \"CEREMONY\", \"on\": \"2023-11-11\"}]} | otherDates[0].on",
                "{\"evidence\": [{\"kind\": \"PHOTO\"}]}                               | evidence[0].reference",
                "{\"commitment\": \"MAYBE\"}                                           | commitment",
                "{\"status\": \"DONE\"}                                                | status"
            })
    void badInputIsRefusedWithTheFieldAndNothingIsStored(String body, String field) {
        var id = reporter().registered();

        reporter().milestone(id, "COMPLETED", body).statusCode(400).body("violations.field", hasItem(field));
        reporter().show(id).header("ETag", "\"1\"").body("milestones", hasSize(0));
    }

    @Test
    void anEntityTagIsHeededWhenSent() {
        var id = reporter().registered();
        reporter().milestone(id, "SIGNED", "{\"achieved\": \"2023-04-05\"}").statusCode(201);

        reporter()
                .request()
                .header("If-Match", "\"1\"")
                .body("{\"achieved\": \"2023-04-06\"}")
                .put(ProjectsApi.PATH + "/" + id + "/milestones/SIGNED")
                .then()
                .statusCode(412);
        reporter().show(id).body("milestones[0].achieved", equalTo("2023-04-05"));
    }

    @Test
    void whatIsNotTheCallersIsRefused() {
        var id = supervisor().registered("department", "市自然资源局");

        ProjectsApi.neighbour().milestone(id, "SIGNED", "{}").statusCode(404);
        reporter().milestone(id, "BEGUN", "{}").statusCode(404);
        ProjectsApi.as(Tokens.of("r", "reporter").areas("440784").department("市商务局"))
                .milestone(id, "SIGNED", "{}")
                .statusCode(403);
        reporter().milestone(id, "SIGNED", "{}").statusCode(201);
    }

    @Test
    void anEndedProjectTakesNoMoreButSaysTheSameAgain() {
        var id = supervisor().registered();
        supervisor().milestone(id, "SIGNED", "{\"achieved\": \"2023-04-05\"}").statusCode(201);
        supervisor()
                .post("/" + id + "/withdraw", "{\"reason\": \"协议终止\", \"date\": \"2023-10-09\"}")
                .statusCode(200);

        supervisor().milestone(id, "SIGNED", "{\"achieved\": \"2023-04-05\"}").statusCode(200);
        supervisor()
                .milestone(id, "STARTED", "{\"planned\": \"2023-12-31\"}")
                .statusCode(409)
                .body("type", containsString("project-closed"));
        supervisor().show(id).header("ETag", "\"3\"");
    }
}
