package io.targetmonitor.alerts.watch;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.EventContract;
import io.targetmonitor.kit.testing.MonitorTestServices;

import static org.assertj.core.api.Assertions.assertThat;

/** What every other rule makes of the events of the other services, on real topics. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class RuleStoryTest {

    private static final String HESHAN = "440784";
    private static final String PENDING = "\"outcome\":\"PENDING\"";
    private static final String BLOCKERS = "\"blockers\":[]";

    private final UUID id = UUID.randomUUID();

    @Test
    void yellowTwiceIsAnAlertOfItsOwn() {
        Stage.send(
                Stage.TARGETS,
                target(1, "2023-07-06", "YELLOW", "640"),
                target(2, "2023-08-07", "YELLOW", "800"),
                target(3, "2023-09-06", "GREEN", "1060"));

        assertThat(told("TARGET_TWICE_YELLOW"))
                .containsExactly(
                        "alert.opened.v1 2023-08-07 TARGET_TWICE_YELLOW RED",
                        "alert.resolved.v1 2023-09-06 TARGET_TWICE_YELLOW RED");
        assertThat(told("TARGET_PACE")).hasSize(3);
        assertThat(Stage.alertEvents(id)).allSatisfy(EventContract::assertValid);
        assertThat(Stage.notifications(id)).allSatisfy(EventContract::assertValid);
    }

    @Test
    void nobodyIsToldThatARedTargetIsBackOnSchedule() {
        Stage.send(
                Stage.TARGETS,
                target(1, "2023-07-06", "YELLOW", "640"),
                target(2, "2023-08-07", "YELLOW", "800"),
                target(3, "2023-08-08", "RED", "600"));

        assertThat(Stage.alertEvents(id, "TARGET_TWICE_YELLOW"))
                .extracting(event -> event.at("/data/change/cause").asText())
                .endsWith("ROW_BROKEN");
        assertThat(Stage.notifications(id))
                .extracting(message -> message.at("/data/notification/why").asText())
                .contains("RAISED")
                .doesNotContain("RESOLVED");
    }

    @Test
    void aProbabilityUnderTwentyPercentIsUnlikely() {
        Stage.send(Stage.TARGETS, having(target(1, "2023-07-06", "GREEN", "760"), "\"probability\":0.19"));

        var events = Stage.alertEvents(id, "TARGET_UNLIKELY");
        assertThat(events).hasSize(1);
        assertThat(events.get(0).at("/data/alert/numbers/probability").decimalValue())
                .isEqualByComparingTo("19");
        assertThat(Stage.notifications(id)
                        .get(0)
                        .at("/data/notification/text/zh-CN")
                        .asText())
                .contains("完成可能性19%");
    }

    @Test
    void aFigureIsLateAndThenReported() {
        Stage.send(
                Stage.TARGETS,
                having(target(1, "2023-06-15", "GREEN", "540"), "\"dataDue\":\"2023-06-06\""),
                having(target(2, "2023-06-16", "GREEN", "560"), "\"dataDue\":\"2023-07-06\""));

        assertThat(told("REPORT_LATE"))
                .containsExactly(
                        "alert.opened.v1 2023-06-15 REPORT_LATE RED", "alert.resolved.v1 2023-06-16 REPORT_LATE RED");
        assertThat(Stage.notifications(id, "REPORT_LATE")
                        .get(0)
                        .at("/data/notification/text/zh-CN")
                        .asText())
                .contains("应于2023年6月6日报送，已过9天仍未报送");
    }

    @Test
    void anExemptionEndsThePaceAndItsEndBringsItBack() {
        Stage.send(
                Stage.TARGETS,
                target(1, "2023-07-06", "RED", "640"),
                having(
                        target(2, "2023-07-10", "RED", "640"),
                        "\"exemption\":{\"scope\":\"s\",\"reason\":\"r\",\"document\":\"d\",\"until\":\"2023-12-31\"}"),
                having(
                        target(3, "2024-01-03", "RED", "641"),
                        "\"exemption\":{\"scope\":\"s\",\"reason\":\"r\",\"document\":\"d\",\"until\":\"2023-12-31\"}"));

        assertThat(told("TARGET_PACE"))
                .containsExactlyInAnyOrder(
                        "alert.opened.v1 2023-07-06 TARGET_FAR_BEHIND RED",
                        "alert.resolved.v1 2023-07-10 TARGET_FAR_BEHIND RED",
                        "alert.opened.v1 2024-01-03 TARGET_FAR_BEHIND RED");
        assertThat(Stage.alertEvents(id, "TARGET_PACE"))
                .anySatisfy(event ->
                        assertThat(event.at("/data/change/cause").asText()).isEqualTo("TARGET_EXEMPTED"));
    }

    @Test
    void aMarkedRevisionIsTold() {
        Stage.send(
                Stage.TARGETS,
                target(1, "2023-07-06", "GREEN", "760"),
                Stage.with(
                        target(2, "2023-07-20", "YELLOW", "700"),
                        "{\"fields\":[]}",
                        "{\"fields\":[],\"statusRevised\":true}"));

        assertThat(told("STATUS_REVISED")).containsExactly("alert.opened.v1 2023-07-20 STATUS_REVISED BLUE");
    }

    /** Figures are provisional until they are final, and that is no reason to keep still about a rank. */
    @Test
    void aFallenRankIsToldThoughItsFiguresArePreliminary() {
        Stage.send(
                Stage.TARGETS,
                rank(1, "2023-07-06", "2", "[]"),
                rank(2, "2023-07-20", "3", "[\"440785\"]"),
                rank(3, "2023-08-07", "4", "[]"));

        assertThat(told("RANK_DROPPED")).containsExactly("alert.opened.v1 2023-08-07 RANK_DROPPED BLUE");
        assertThat(Stage.alertEvents(id, "RANK_DROPPED")
                        .get(0)
                        .at("/data/alert/numbers/actual")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void goodNewsIsToldToo() {
        Stage.send(Stage.TARGETS, Stage.with(target(1, "2024-01-08", "GREEN", "2035"), "PENDING", "MET_STRETCH"));

        assertThat(told("TARGET_DONE")).containsExactly("alert.opened.v1 2024-01-08 STRETCH_MET BLUE");
        assertThat(Stage.notifications(id)
                        .get(0)
                        .at("/data/notification/title/zh-CN")
                        .asText())
                .isEqualTo("【蓝灯】工业用地供应力争目标完成");
    }

    @Test
    void whatIsStartedWaitsForTheRegisterAndWhatIsSignedForTheStart() {
        Stage.send(
                Stage.PROJECTS,
                project(1, "2023-05-08", "SIGNED::2022-05-08"),
                project(2, "2023-05-09", "SIGNED::2022-05-08", "STARTED::2023-03-09"));

        assertThat(told("SIGNED_NOT_STARTED"))
                .containsExactly(
                        "alert.opened.v1 2023-05-08 SIGNED_NOT_STARTED RED",
                        "alert.resolved.v1 2023-05-09 SIGNED_NOT_STARTED RED");
        assertThat(told("STARTED_NOT_IN_STATISTICS"))
                .containsExactly("alert.opened.v1 2023-05-09 STARTED_NOT_IN_STATISTICS RED");
        assertThat(Stage.alertEvents(id, "STARTED_NOT_IN_STATISTICS")
                        .get(0)
                        .at("/data/alert/subject")
                        .asText())
                .isEqualTo(id + "/IN_STATISTICS");
    }

    @Test
    void aRelativeDeadlineIsUnanchoredUntilItsAnchor() {
        Stage.send(
                Stage.PROJECTS,
                project(1, "2023-05-08", "TRIAL_PRODUCTION:::relative"),
                project(2, "2023-05-09", "TRIAL_PRODUCTION:2024-05-09"));

        assertThat(told("MILESTONE_UNANCHORED"))
                .containsExactly(
                        "alert.opened.v1 2023-05-08 MILESTONE_UNANCHORED BLUE",
                        "alert.resolved.v1 2023-05-09 MILESTONE_UNANCHORED BLUE");
    }

    @Test
    void aBlockerIsInTheHandsOfItsOwner() {
        var blocked = "\"blockers\":[{\"id\":\"b1\",\"kind\":\"LAND\",\"text\":\"林地指标未落实\",\"owner\":\"市林业局\","
                + "\"due\":\"2023-04-30\",\"clearedOn\":%s}]";
        Stage.send(
                Stage.PROJECTS,
                Stage.with(project(1, "2023-05-08"), BLOCKERS, blocked.formatted("null")),
                Stage.with(project(2, "2023-05-09"), BLOCKERS, blocked.formatted("\"2023-05-09\"")));

        assertThat(told("BLOCKER_OVERDUE"))
                .containsExactly(
                        "alert.opened.v1 2023-05-08 BLOCKER_OVERDUE YELLOW",
                        "alert.resolved.v1 2023-05-09 BLOCKER_OVERDUE YELLOW");
        var alert = Stage.alertEvents(id, "BLOCKER_OVERDUE").get(0).at("/data/alert");
        assertThat(alert.get("subject").asText()).isEqualTo(id + "/b1");
        assertThat(alert.get("subjectName").asText()).isEqualTo("演示项目21：林地指标未落实");
        assertThat(alert.get("department").asText()).isEqualTo("市林业局");
    }

    @Test
    void monthlyReportsAreLateStallAndRaiseQuestions() {
        var reports = "\"plannedInvestment\":100000000,\"reportsOwedFrom\":\"2023-05\",\"progress\":["
                + report("2023-01") + "," + report("2023-02") + "," + report("2023-03") + "," + report("2023-04")
                + "],\"blockers\":[]";
        Stage.send(Stage.PROJECTS, Stage.with(project(1, "2023-06-12"), BLOCKERS, reports));

        assertThat(told("REPORT_LATE")).containsExactly("alert.opened.v1 2023-06-12 REPORT_LATE YELLOW");
        assertThat(told("PROGRESS_STALLED")).containsExactly("alert.opened.v1 2023-06-12 PROGRESS_STALLED YELLOW");
        assertThat(told("DATA_SUSPECT")).containsExactly("alert.opened.v1 2023-06-12 DATA_SUSPECT BLUE");
        assertThat(Stage.alertEvents(id, "DATA_SUSPECT")
                        .get(0)
                        .at("/data/alert/numbers/question")
                        .asText())
                .isEqualTo("MONEY_AHEAD_OF_WORK");
        assertThat(Stage.alertEvents(id)).allSatisfy(EventContract::assertValid);

        Stage.send(
                Stage.PROJECTS,
                Stage.with(project(2, "2023-06-13"), BLOCKERS, reports, "FULL", "NO_REPORTS", "\"2023-05\"", "null"));
        assertThat(Stage.alertEvents(id))
                .filteredOn(event -> event.get("type").asText().equals("alert.resolved.v1"))
                .extracting(event -> event.at("/data/change/cause").asText())
                .containsExactlyInAnyOrder("NOT_REQUIRED", "NOT_REQUIRED", "QUESTION_GONE");
    }

    private static String report(String month) {
        return "{\"period\":\"%s\",\"cumulativeInvestment\":50000000,\"physicalProgress\":30}".formatted(month);
    }

    private String target(long sequence, String day, String light, String actual) {
        return Stage.target(id, sequence, day, HESHAN, light, actual, "-6");
    }

    private String rank(long sequence, String day, String place, String missing) {
        var ranked = Stage.with(target(sequence, day, "GREEN", place), "\"kind\":\"CUMULATIVE\"", "\"kind\":\"RANK\"");
        return having(ranked, "\"provisional\":true,\"ranking\":{\"missing\":%s}".formatted(missing));
    }

    /** With one more field of its assessment. */
    private static String having(String target, String field) {
        return Stage.with(target, PENDING, PENDING + "," + field);
    }

    private String project(long sequence, String day, String... milestones) {
        return Stage.project(id, sequence, day, HESHAN, "ACTIVE", "FULL", milestones);
    }

    private List<String> told(String family) {
        return Stage.alertEvents(id, family).stream().map(RuleStoryTest::line).toList();
    }

    private static String line(JsonNode event) {
        return "%s %s %s %s"
                .formatted(
                        event.get("type").asText(),
                        event.get("businesstime").asText().substring(0, 10),
                        event.at("/data/alert/rule").asText(),
                        event.at("/data/alert/severity").asText());
    }
}
