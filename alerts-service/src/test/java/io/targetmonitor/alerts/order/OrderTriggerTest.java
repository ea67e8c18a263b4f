package io.targetmonitor.alerts.order;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.EventContract;
import io.targetmonitor.kit.testing.MonitorTestServices;

import static io.targetmonitor.alerts.order.OrderStage.EVIDENCE;
import static io.targetmonitor.alerts.order.OrderStage.act;
import static io.targetmonitor.alerts.order.OrderStage.as;
import static io.targetmonitor.alerts.order.OrderStage.show;
import static io.targetmonitor.alerts.order.OrderStage.supervisor;
import static io.targetmonitor.alerts.order.OrderStage.toldTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** When rules open orders, join them, and leave them as they are. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class OrderTriggerTest {

    private final OrderStage stage = new OrderStage();

    @Test
    void aFurtherTriggerOfTheSubjectJoinsAndARepeatDoesNot() {
        stage.far(1, "2023-05-08", "2023-04-30");
        stage.send(2, "2023-06-06", "GREEN", "2023-05-31");
        stage.send(3, "2023-09-06", "YELLOW", "2023-08-31");
        stage.far(4, "2023-10-09", "2023-09-30");
        stage.send(5, "2023-11-06", "YELLOW", "2023-10-31");
        stage.far(6, "2023-12-06", "2023-11-30");

        show(stage.onlyOrder()).body("entries", hasSize(2)).body("sequence", equalTo(2));
    }

    @Test
    void yellowTwiceOpensAnOrderAndRedJoinsIt() {
        stage.send(1, "2023-07-06", "YELLOW", "2023-06-30");
        assertThat(Stage.orderEvents(stage.subject())).isEmpty();

        stage.send(2, "2023-08-07", "YELLOW", "2023-07-31");
        show(stage.onlyOrder())
                .body("openedBy", equalTo("RULE"))
                .body("judgedThrough", equalTo("2023-07-31"))
                .body("entries.rule", contains("TARGET_TWICE_YELLOW"));
        assertThat(toldTo(Stage.orderNotices(stage.subject()), 0)).containsExactly("OPENED");

        stage.far(3, "2023-09-06", "2023-08-31");
        show(stage.onlyOrder()).body("entries.rule", contains("TARGET_TWICE_YELLOW", "TARGET_FAR_BEHIND"));
    }

    @Test
    void whatSaysNothingOfTheDataRevisesNoClosedOrder() {
        stage.far(1, "2023-11-06", "2023-10-31");
        var order = stage.onlyOrder();
        act(stage.reporter(), order, "accept", null);
        act(stage.reporter(), order, "reply", EVIDENCE.formatted("done"));
        act(supervisor(), order, "close", EVIDENCE.formatted("ok"));

        Stage.send(
                Stage.TARGETS,
                Stage.with(
                        stage.target(stage.subject(), 2, "2023-12-20", "RED", "2023-10-31"),
                        "\"outcome\"",
                        "\"dataDue\":\"2023-12-06\",\"outcome\""),
                Stage.with(
                        stage.target(stage.subject(), 3, "2023-12-21", "RED", "2023-10-31"),
                        "\"outcome\"",
                        "\"exemption\":{\"until\":\"2024-12-31\"},\"outcome\""));

        assertThat(Stage.alertEvents(stage.subject()))
                .extracting(event -> event.at("/data/alert/rule").asText() + " "
                        + event.at("/data/change/cause").asText())
                .contains("REPORT_LATE ", "TARGET_FAR_BEHIND TARGET_EXEMPTED");
        show(order).body("revised", equalTo(false)).body("state", equalTo("CLOSED"));
    }

    @Test
    void overTheCapAUnitsTriggersJoinItsYoungestOpenOrder() {
        var subjects = IntStream.range(0, 12).mapToObj(i -> UUID.randomUUID()).toList();

        Stage.send(
                Stage.TARGETS,
                subjects.stream()
                        .map(subject -> stage.target(subject, 1, "2023-11-06", "RED", "2023-10-31"))
                        .toArray(String[]::new));

        as(supervisor())
                .get("/api/v1/orders?unit=" + stage.unit())
                .then()
                .body("items", hasSize(10))
                .body("items.collect { it.entries.size() }.sum()", equalTo(12));
        assertThat(subjects.stream().flatMap(subject -> Stage.orderNotices(subject).stream()))
                .as("what joins is told by its alert only")
                .allSatisfy(told ->
                        assertThat(told.at("/data/notification/why").asText()).isEqualTo("OPENED"));
    }

    @Test
    void aStormFillsTheOrdersOfAUnitOneAfterTheOther() {
        var subjects = IntStream.range(0, 250).mapToObj(i -> UUID.randomUUID()).toList();

        Stage.send(
                Stage.TARGETS,
                subjects.stream()
                        .map(subject -> stage.target(subject, 1, "2023-11-06", "RED", "2023-10-31"))
                        .toArray(String[]::new));

        var orders = as(supervisor()).get("/api/v1/orders?unit=" + stage.unit()).jsonPath();
        List<Integer> sizes = orders.getList("items.collect { it.entries.size() }");
        assertThat(sizes).hasSize(10).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(100));
        assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(250);
        assertThat(sizes.stream().filter(size -> size == 1))
                .as("those not yet needed")
                .hasSize(7);
        var full = orders.getString("items.find { it.entries.size() == 100 }.subject");
        assertThat(Stage.orderEvents(full)).allSatisfy(EventContract::assertValid);
    }

    @Test
    void aRevisionFlagsAClosedOrderAndOpensNone() {
        stage.far(1, "2023-11-06", "2023-10-31");
        var order = stage.onlyOrder();
        act(stage.reporter(), order, "accept", null);
        act(stage.reporter(), order, "reply", EVIDENCE.formatted("done"));
        act(supervisor(), order, "close", EVIDENCE.formatted("ok"));

        stage.send(2, "2023-11-20", "GREEN", "2023-10-31");
        show(order).body("revised", equalTo(true)).body("state", equalTo("CLOSED"));
        stage.far(3, "2023-11-21", "2023-10-31");
        assertThat(stage.onlyOrder()).isEqualTo(order);

        stage.far(4, "2023-12-06", "2023-11-30");
        as(supervisor())
                .get("/api/v1/orders?subject=" + stage.subject())
                .then()
                .body("items.state", contains("CLOSED"));
    }
}
