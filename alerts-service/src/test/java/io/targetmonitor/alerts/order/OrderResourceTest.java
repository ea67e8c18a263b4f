package io.targetmonitor.alerts.order;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.EventContract;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;

import static io.targetmonitor.alerts.order.OrderStage.EVIDENCE;
import static io.targetmonitor.alerts.order.OrderStage.FAR_AHEAD;
import static io.targetmonitor.alerts.order.OrderStage.act;
import static io.targetmonitor.alerts.order.OrderStage.as;
import static io.targetmonitor.alerts.order.OrderStage.post;
import static io.targetmonitor.alerts.order.OrderStage.show;
import static io.targetmonitor.alerts.order.OrderStage.supervisor;
import static io.targetmonitor.alerts.order.OrderStage.toldTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class OrderResourceTest {

    private final OrderStage stage = new OrderStage();

    @Test
    void aRuleOpensAnOrderAndItsUnitAnswersIt() {
        stage.far(1, "2023-11-06", "2023-10-31");
        var order = stage.onlyOrder();

        show(order)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("ASSIGNED"))
                .body("openedBy", equalTo("RULE"))
                .body("unit", equalTo(stage.unit()))
                .body("due", equalTo("2023-11-27"))
                .body("judgedThrough", equalTo("2023-10-31"))
                .body("entries.rule", contains("TARGET_FAR_BEHIND"))
                .body("timeline.type", contains("order.opened.v1"));
        act(stage.reporter(), order, "accept", null).statusCode(200).body("state", equalTo("ACCEPTED"));
        act(stage.reporter(), order, "reply", EVIDENCE.formatted("已挂牌"))
                .statusCode(200)
                .body("state", equalTo("REPLIED"))
                .body("reply", equalTo("已挂牌"));
        act(supervisor(), order, "return", "{\"reason\":\"缺少成交确认书\"}")
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        act(stage.reporter(), order, "reply", EVIDENCE.formatted("已补充")).statusCode(200);
        act(supervisor(), order, "close", EVIDENCE.formatted("属实"))
                .statusCode(200)
                .body("closedAt", notNullValue());

        MovableClock.awaitIdle();
        var events = Stage.orderEvents(stage.subject());
        assertThat(types(events))
                .containsExactly(
                        "order.opened.v1",
                        "order.accepted.v1",
                        "order.replied.v1",
                        "order.returned.v1",
                        "order.replied.v1",
                        "order.closed.v1");
        assertThat(events).allSatisfy(EventContract::assertValid);
        var told = Stage.orderNotices(stage.subject());
        assertThat(told).allSatisfy(EventContract::assertValid);
        assertThat(toldTo(told, 0)).containsExactly("OPENED", "REMINDER", "RESOLVED");
        assertThat(toldTo(told, 2)).containsExactly("REMINDER", "REMINDER");
        assertThat(told.get(0).at("/data/notification/alert/subject").asText())
                .isEqualTo(stage.subject().toString());
    }

    @Test
    void anOrderIsShownAsItWasKnownAtAMoment() {
        stage.far(1, "2022-11-07", "2022-10-31");
        var order = stage.onlyOrder();
        act(stage.reporter(), order, "accept", null).statusCode(200);
        var then = "/api/v1/orders/%s?asOf=2022-11-10".formatted(order);

        as(supervisor())
                .get(then)
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .body("state", equalTo("ASSIGNED"))
                .body("acceptedAt", nullValue())
                .body("entries.rule", contains("TARGET_FAR_BEHIND"))
                .body("timeline.type", contains("order.opened.v1"));
        show(order).body("state", equalTo("ACCEPTED"));
        as(supervisor())
                .get("/api/v1/orders/%s?asOf=2022-11-05".formatted(order))
                .then()
                .statusCode(404);
        assertThat(stage.ids("asOf=2022-11-05")).isEmpty();
        assertThat(stage.ids("asOf=2022-11-10&state=ASSIGNED&overdue=false&dueFrom=2022-11-08&dueTo=2022-12-31&subject="
                        + stage.subject()))
                .containsExactly(order);
        assertThat(stage.ids("asOf=2022-11-10&state=ACCEPTED")).isEmpty();
        assertThat(stage.ids("asOf=2022-11-10&overdue=true")).isEmpty();
        assertThat(stage.ids("asOf=2022-11-10&dueTo=2022-11-08")).isEmpty();
    }

    @Test
    void numbersRunWithoutGapsWhoeverOpens() throws Exception {
        var town = "440799" + (100 + Math.floorMod(stage.subject().hashCode(), 900));
        var subjects = IntStream.range(0, 8).mapToObj(i -> UUID.randomUUID()).toList();
        Stage.send(
                Stage.TARGETS,
                subjects.stream()
                        .map(subject -> Stage.target(subject, 1, "2023-07-06", town, "GREEN", "640", "1"))
                        .toArray(String[]::new));
        var pool = Executors.newFixedThreadPool(8);
        var start = new CountDownLatch(1);
        var opened = subjects.stream()
                .map(subject -> pool.submit(() -> {
                    start.await();
                    return post(supervisor(), subject, "null").extract().path("running");
                }))
                .toList();
        start.countDown();

        var numbers = new java.util.ArrayList<Object>();
        for (var answer : opened) {
            numbers.add(answer.get());
        }
        pool.shutdown();
        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void byHandASecondOneJoinsTheFirst() {
        stage.send(1, "2023-07-06", "YELLOW", "2023-06-30");
        var alert = as(supervisor())
                .get("/api/v1/alerts?subject=" + stage.subject())
                .path("items[0].id");

        var first = post(supervisor(), stage.subject(), "[\"" + alert + "\"]")
                .statusCode(201)
                .header("Location", endsWith("/api/v1/orders/" + stage.onlyOrder()))
                .body("openedBy", equalTo("HAND"))
                .body("entries[0].alert", equalTo(alert))
                .extract()
                .<String>path("id");
        post(supervisor(), stage.subject(), "[]")
                .statusCode(200)
                .body("id", equalTo(first))
                .body("entries", hasSize(2));
    }

    @Test
    void anOrderCallsAMilestoneAsItsAlertDoes() {
        var started = stage.subject() + "/STARTED";
        Stage.send(
                Stage.PROJECTS,
                Stage.project(stage.subject(), 1, "2023-05-08", "440784", "ACTIVE", "FULL", "STARTED:2023-03-31"));
        var alert = as(supervisor()).get("/api/v1/alerts?subject=" + started).jsonPath();

        post(supervisor(), started, "[]")
                .statusCode(201)
                .body("subjectName", equalTo("演示项目21：动工"))
                .body("subjectName", equalTo(alert.getString("items[0].subjectName")))
                .body("subjectNameEn", equalTo(alert.getString("items[0].subjectNameEn")));
        post(supervisor(), stage.subject() + "/SIGNED", "[]").statusCode(404);
    }

    @Test
    void theOrdersOfAProjectAreThoseOfItsMilestonesToo() {
        Stage.send(
                Stage.PROJECTS,
                Stage.project(
                        stage.subject(),
                        1,
                        "2023-05-08",
                        "440784",
                        "ACTIVE",
                        "FULL",
                        "SIGNED:2023-01-31",
                        "STARTED:2023-03-31"));
        var subjects = List.of(stage.subject().toString(), stage.subject() + "/SIGNED", stage.subject() + "/STARTED");
        subjects.forEach(subject -> post(supervisor(), subject, "[]").statusCode(201));

        for (var moment : List.of("", "&asOf=" + today())) {
            as(supervisor())
                    .get("/api/v1/orders?subject=" + stage.subject() + moment)
                    .then()
                    .body("items.subject", containsInAnyOrder(subjects.toArray()));
            as(supervisor())
                    .get("/api/v1/orders?subject=" + stage.subject() + "/STARTED" + moment)
                    .then()
                    .body("items.subject", contains(stage.subject() + "/STARTED"));
        }
    }

    @Test
    void whatIsWrongInANewOrderIsNamed() {
        stage.send(1, "2023-07-06", "YELLOW", "2023-06-30");

        post(supervisor(), UUID.randomUUID(), "[]").statusCode(404).body("violations.field", contains("subject"));
        post(supervisor(), stage.subject(), "[\"" + UUID.randomUUID() + "\"]")
                .statusCode(400)
                .body("type", endsWith("alert-of-another-subject"))
                .body("violations.field", contains("alerts[0]"));
        as(supervisor())
                .contentType(ContentType.JSON)
                .body("{\"subject\":\"%s\",\"due\":\"2000-01-01\",\"text\":\"x\"}".formatted(stage.subject()))
                .post("/api/v1/orders")
                .then()
                .statusCode(400)
                .body("violations.field", contains("due"));
        post(stage.reporter(), stage.subject(), "[]").statusCode(403);
        post(Tokens.of("s", "supervisor").areas("4406").token(), stage.subject(), "[]")
                .statusCode(404);

        as(supervisor()).get("/api/v1/orders?subject=" + stage.subject()).then().body("items", hasSize(0));
    }

    @Test
    void aReporterAsksForTimeAndASupervisorGrantsIt() {
        stage.send(1, "2023-07-06", "GREEN", "2023-06-30");
        var order = post(supervisor(), stage.subject(), "[]").extract().<String>path("id");
        var later = "{\"due\":\"2200-01-31\",\"reason\":\"等待评估\"}";

        act(stage.reporter(), order, "extend", later)
                .statusCode(200)
                .body("due", equalTo(FAR_AHEAD))
                .body("extension.due", equalTo("2200-01-31"));
        act(supervisor(), order, "extend", "{\"due\":\"2200-01-31\"}")
                .statusCode(400)
                .body("type", endsWith("reason-required"));
        for (var action : List.of("extend", "return")) {
            act(supervisor(), order, action, "{}")
                    .statusCode(400)
                    .body("type", endsWith("reason-required"))
                    .body("violations.field", contains("reason"));
        }
        act(supervisor(), order, "extend", later)
                .statusCode(200)
                .body("due", equalTo("2200-01-31"))
                .body("originalDue", equalTo(FAR_AHEAD))
                .body("extension", nullValue());
    }

    @Test
    void anotherDepartmentMayNotAnswerAndAnotherAreaSeesNothing() {
        stage.far(1, "2023-11-06", "2023-10-31");
        var order = stage.onlyOrder();
        var other = Tokens.of("b", "reporter").areas("4407").department("市林业局").token();
        var foreign = Tokens.of("s", "supervisor").areas("4406").token();

        act(other, order, "accept", null).statusCode(403).body("type", endsWith("department-not-yours"));
        for (var action : List.of("accept", "reply", "close", "return", "extend")) {
            act(foreign, order, action, bodyOf(action)).statusCode(404);
        }
        as(foreign).get("/api/v1/orders/" + order).then().statusCode(404);

        show(order).body("state", equalTo("ASSIGNED"));
    }

    @Test
    void theDayPassFindsWhatIsOverdue() {
        stage.send(1, "2023-07-06", "GREEN", "2023-06-30");
        var today = LocalDate.parse(today());
        var order = as(supervisor())
                .contentType(ContentType.JSON)
                .body("{\"subject\":\"%s\",\"unit\":\"%s\",\"due\":\"%s\",\"text\":\"请报送\"}"
                        .formatted(stage.subject(), stage.unit(), today))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        MovableClock.moveTo(today.plusDays(1).toString());

        show(order).body("overdue", equalTo(true)).body("timeline[1].change.what", equalTo("OVERDUE"));
        assertThat(toldTo(Stage.orderNotices(stage.subject()), 2)).containsExactly("ESCALATED");
        MovableClock.moveTo(today.plusDays(2).toString());
        show(order).body("sequence", equalTo(2));
    }

    @Test
    void listsByEveryFilter() {
        stage.far(1, "2023-11-06", "2023-10-31");
        var order = stage.onlyOrder();
        for (var filter : List.of(
                "area=440784",
                "state=ASSIGNED",
                "state=CLOSED&state=ASSIGNED",
                "overdue=false",
                "dueFrom=2023-11-27&dueTo=2023-11-27")) {
            assertThat(stage.ids(filter)).as(filter).containsExactly(order);
        }
        for (var filter :
                List.of("area=440781", "state=CLOSED", "overdue=true", "dueFrom=2023-11-28", "dueTo=2023-11-26")) {
            assertThat(stage.ids(filter)).as(filter).isEmpty();
        }
        as(stage.reporter()).get("/api/v1/orders?unit=me").then().body("items.id", contains(order));
        as(supervisor()).get("/api/v1/orders?limit=1&cursor=x").then().statusCode(400);
    }

    private static String bodyOf(String action) {
        return switch (action) {
            case "accept" -> null;
            case "return" -> "{\"reason\":\"x\"}";
            case "extend" -> "{\"due\":\"2199-01-01\",\"reason\":\"x\"}";
            default -> EVIDENCE.formatted("x");
        };
    }

    private static String today() {
        return Stage.today().toString();
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.get("type").asText()).toList();
    }
}
