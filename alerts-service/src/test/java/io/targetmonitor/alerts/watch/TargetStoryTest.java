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

/** What the events of targets lead to, on real topics. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class TargetStoryTest {

    private static final String HESHAN = "440784";

    private final UUID land = UUID.randomUUID();

    @Test
    void landGoesYellowRedYellowGreen() {
        Stage.send(
                Stage.TARGETS,
                target(1, "2023-06-06", "GREEN", "480", "-3"),
                target(2, "2023-07-06", "YELLOW", "640", "-6"),
                target(3, "2023-11-06", "RED", "1250", "-10.5"),
                target(4, "2023-12-06", "YELLOW", "1560", "-6"),
                target(5, "2024-01-08", "GREEN", "2035", "1.75"));

        var events = Stage.alertEvents(land, "TARGET_PACE");
        assertThat(types(events))
                .containsExactly("alert.opened.v1", "alert.raised.v1", "alert.lowered.v1", "alert.resolved.v1");
        assertThat(events).extracting(event -> event.get("sequence").asLong()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events)
                .extracting(event -> event.get("businesstime").asText())
                .containsExactly(
                        "2023-07-06T02:00:00Z", "2023-11-06T02:00:00Z", "2023-12-06T02:00:00Z", "2024-01-08T02:00:00Z");
        assertThat(events).allSatisfy(EventContract::assertValid);
        assertThat(events.get(1).at("/data/alert/rule").asText()).isEqualTo("TARGET_FAR_BEHIND");
        assertThat(events.get(3).at("/data/change/cause").asText()).isEqualTo("TARGET_RECOVERED");

        var told = Stage.notifications(land, "TARGET_PACE");
        assertThat(told).allSatisfy(EventContract::assertValid);
        assertThat(reasons(told, 0)).containsExactly("OPENED", "RAISED", "RESOLVED");
        assertThat(reasons(told, 1)).containsExactly("OPENED", "RAISED", "RESOLVED");
        assertThat(told).hasSize(6);
        assertThat(told)
                .allSatisfy(message -> assertThat(
                                message.at("/data/notification/recipients").size())
                        .isEqualTo(1));
        assertThat(told.get(2).at("/data/notification/text/zh-CN").asText()).contains("演示数据 非官方统计", "差距−10.5 个百分点");
        assertThat(told.get(2).at("/data/notification/supersedes"))
                .isEqualTo(told.get(0).at("/data/notification/id"));
        assertThat(told.get(2).at("/data/notification/link").asText())
                .isEqualTo("http://localhost:8080/alerts/"
                        + told.get(2).get("subject").asText());
    }

    @Test
    void repeatsAndLatecomersChangeNothing() {
        var yellow = target(1, "2023-07-06", "YELLOW", "640", "-6");
        var red = target(2, "2023-11-06", "RED", "1250", "-10.5");
        Stage.send(Stage.TARGETS, yellow, red);
        var events = Stage.alertEvents(land, "TARGET_PACE");
        var told = Stage.notifications(land, "TARGET_PACE");

        Stage.send(Stage.TARGETS, red, yellow, red);

        assertThat(Stage.alertEvents(land, "TARGET_PACE")).isEqualTo(events).hasSize(2);
        assertThat(Stage.notifications(land, "TARGET_PACE")).isEqualTo(told).hasSize(4);
    }

    @Test
    void greyKeepsTheAlertOpenAndStale() {
        Stage.send(
                Stage.TARGETS,
                target(1, "2023-07-06", "YELLOW", "640", "-6"),
                target(2, "2023-10-06", "GREY", "640", "-6"));

        var events = Stage.alertEvents(land, "TARGET_PACE");
        assertThat(types(events)).containsExactly("alert.opened.v1", "alert.updated.v1");
        assertThat(events.get(1).at("/data/alert/stale").asBoolean()).isTrue();
        assertThat(events.get(1).at("/data/alert/state").asText()).isEqualTo("OPEN");
        assertThat(Stage.notifications(land, "TARGET_PACE")).hasSize(2);
    }

    @Test
    void aMissedTargetStaysOpenAndAMetOneResolves() {
        var met = UUID.randomUUID();
        Stage.send(
                Stage.TARGETS,
                target(1, "2023-11-06", "RED", "1250", "-10.5"),
                ended(land, 2, "RED", "NOT_MET"),
                Stage.target(met, 1, "2023-11-06", HESHAN, "RED", "1250", "-10.5"),
                ended(met, 2, "GREEN", "MET_STRETCH"));

        assertThat(types(Stage.alertEvents(land, "TARGET_PACE"))).doesNotContain("alert.resolved.v1");
        assertThat(types(Stage.alertEvents(met, "TARGET_PACE")))
                .containsExactly("alert.opened.v1", "alert.resolved.v1");
        assertThat(Stage.alertEvents(met, "TARGET_PACE")
                        .get(1)
                        .at("/data/change/cause")
                        .asText())
                .isEqualTo("TARGET_MET");
    }

    @Test
    void aReturnWithinFourteenDaysIsTheSameAlertAndLaterAnother() {
        Stage.send(
                Stage.TARGETS,
                target(1, "2023-07-06", "YELLOW", "640", "-6"),
                target(2, "2023-08-01", "GREEN", "900", "0"),
                target(3, "2023-08-15", "YELLOW", "900", "-7"),
                target(4, "2023-09-01", "GREEN", "1100", "0"),
                target(5, "2023-10-06", "YELLOW", "1100", "-7"));

        var events = Stage.alertEvents(land, "TARGET_PACE");
        assertThat(types(events))
                .containsExactlyInAnyOrder(
                        "alert.opened.v1",
                        "alert.resolved.v1",
                        "alert.reopened.v1",
                        "alert.resolved.v1",
                        "alert.opened.v1");
        assertThat(events.stream().map(event -> event.get("subject").asText()).distinct())
                .hasSize(2);
        assertThat(Stage.notifications(land, "TARGET_PACE"))
                .filteredOn(message ->
                        message.at("/data/notification/recipients/0/level").asInt() == 0)
                .extracting(message -> message.at("/data/notification/why").asText())
                .containsExactlyInAnyOrder("OPENED", "RESOLVED", "OPENED", "RESOLVED", "OPENED");
    }

    @Test
    void whereNobodyIsNamedTheSupervisionOfficeIsTold() {
        Stage.send(
                Stage.TARGETS,
                Stage.target(land, 1, "2023-07-06", HESHAN, "YELLOW", "PENDING", "640", "-6", "null", "null"));

        var told = Stage.notifications(land, "TARGET_PACE");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).at("/data/notification/recipients/0/role").asText())
                .isEqualTo("supervisor");
    }

    private String target(long sequence, String day, String light, String actual, String gap) {
        return Stage.target(land, sequence, day, HESHAN, light, actual, gap);
    }

    private static String ended(UUID id, long sequence, String light, String outcome) {
        return Stage.target(
                id, sequence, "2024-01-08", HESHAN, light, outcome, "1900", "-5", "\"市自然资源局\"", "\"副市长（分管自然资源）\"");
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.get("type").asText()).toList();
    }

    private static List<String> reasons(List<JsonNode> told, int level) {
        return told.stream()
                .map(event -> event.at("/data/notification"))
                .filter(message -> message.at("/recipients/0/level").asInt() == level)
                .map(message -> message.get("why").asText())
                .toList();
    }
}
