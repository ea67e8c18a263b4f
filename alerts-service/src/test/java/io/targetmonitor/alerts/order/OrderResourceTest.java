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
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.EventContract;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;

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

    private static final String EVIDENCE = """
            {"text":"%s","evidence":[{"kind":"NOTICE","reference":"挂牌公告21号"}]}
            """;
    private static final String FAR_AHEAD = "2199-12-31";

    private final UUID land = UUID.randomUUID();

    /** Each test has a unit of its own: units have a cap. */
    private final String unit = "单位" + land;

    @Test
    void aRuleOpensAnOrderAndItsUnitAnswersIt() {
        far(1, "2023-11-06", "2023-10-31");
        var order = onlyOrder();

        show(order)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("ASSIGNED"))
                .body("openedBy", equalTo("RULE"))
                .body("unit", equalTo(unit))
                .body("due", equalTo("2023-11-27"))
                .body("judgedThrough", equalTo("2023-10-31"))
                .body("entries.rule", contains("TARGET_FAR_BEHIND"))
                .body("timeline.type", contains("order.opened.v1"));
        act(reporter(), order, "accept", null).statusCode(200).body("state", equalTo("ACCEPTED"));
        act(reporter(), order, "reply", EVIDENCE.formatted("已挂牌"))
                .statusCode(200)
                .body("state", equalTo("REPLIED"))
                .body("reply", equalTo("已挂牌"));
        act(supervisor(), order, "return", "{\"reason\":\"缺少成交确认书\"}")
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        act(reporter(), order, "reply", EVIDENCE.formatted("已补充")).statusCode(200);
        act(supervisor(), order, "close", EVIDENCE.formatted("属实"))
                .statusCode(200)
                .body("closedAt", notNullValue());

        MovableClock.awaitIdle();
        var events = Stage.orderEvents(land);
        assertThat(types(events))
                .containsExactly(
                        "order.opened.v1",
                        "order.accepted.v1",
                        "order.replied.v1",
                        "order.returned.v1",
                        "order.replied.v1",
                        "order.closed.v1");
        assertThat(events).allSatisfy(EventContract::assertValid);
        var told = Stage.orderNotices(land);
        assertThat(told).allSatisfy(EventContract::assertValid);
        assertThat(toldTo(told, 0)).containsExactly("OPENED", "REMINDER", "RESOLVED");
        assertThat(toldTo(told, 2)).containsExactly("REMINDER", "REMINDER");
        assertThat(told.get(0).at("/data/notification/alert/subject").asText()).isEqualTo(land.toString());
    }

    @Test
    void anOrderIsShownAsItWasKnownAtAMoment() {
        far(1, "2022-11-07", "2022-10-31");
        var order = onlyOrder();
        act(reporter(), order, "accept", null).statusCode(200);
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
        assertThat(ids("asOf=2022-11-05")).isEmpty();
        assertThat(ids("asOf=2022-11-10&state=ASSIGNED&overdue=false&dueFrom=2022-11-08&dueTo=2022-12-31&subject="
                        + land))
                .containsExactly(order);
        assertThat(ids("asOf=2022-11-10&state=ACCEPTED")).isEmpty();
        assertThat(ids("asOf=2022-11-10&overdue=true")).isEmpty();
        assertThat(ids("asOf=2022-11-10&dueTo=2022-11-08")).isEmpty();
    }

    @Test
    void aFurtherTriggerOfTheSubjectJoinsAndARepeatDoesNot() {
        far(1, "2023-05-08", "2023-04-30");
        send(2, "2023-06-06", "GREEN", "2023-05-31");
        send(3, "2023-09-06", "YELLOW", "2023-08-31");
        far(4, "2023-10-09", "2023-09-30");
        send(5, "2023-11-06", "YELLOW", "2023-10-31");
        far(6, "2023-12-06", "2023-11-30");

        show(onlyOrder()).body("entries", hasSize(2)).body("sequence", equalTo(2));
    }

    @Test
    void yellowTwiceOpensAnOrderAndRedJoinsIt() {
        send(1, "2023-07-06", "YELLOW", "2023-06-30");
        assertThat(Stage.orderEvents(land)).isEmpty();

        send(2, "2023-08-07", "YELLOW", "2023-07-31");
        show(onlyOrder())
                .body("openedBy", equalTo("RULE"))
                .body("judgedThrough", equalTo("2023-07-31"))
                .body("entries.rule", contains("TARGET_TWICE_YELLOW"));
        assertThat(toldTo(Stage.orderNotices(land), 0)).containsExactly("OPENED");

        far(3, "2023-09-06", "2023-08-31");
        show(onlyOrder()).body("entries.rule", contains("TARGET_TWICE_YELLOW", "TARGET_FAR_BEHIND"));
    }

    @Test
    void whatSaysNothingOfTheDataRevisesNoClosedOrder() {
        far(1, "2023-11-06", "2023-10-31");
        var order = onlyOrder();
        act(reporter(), order, "accept", null);
        act(reporter(), order, "reply", EVIDENCE.formatted("done"));
        act(supervisor(), order, "close", EVIDENCE.formatted("ok"));

        Stage.send(
                Stage.TARGETS,
                Stage.with(
                        target(land, 2, "2023-12-20", "RED", "2023-10-31"),
                        "\"outcome\"",
                        "\"dataDue\":\"2023-12-06\",\"outcome\""),
                Stage.with(
                        target(land, 3, "2023-12-21", "RED", "2023-10-31"),
                        "\"outcome\"",
                        "\"exemption\":{\"until\":\"2024-12-31\"},\"outcome\""));

        assertThat(Stage.alertEvents(land))
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
                        .map(subject -> target(subject, 1, "2023-11-06", "RED", "2023-10-31"))
                        .toArray(String[]::new));

        as(supervisor())
                .get("/api/v1/orders?unit=" + unit)
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
                        .map(subject -> target(subject, 1, "2023-11-06", "RED", "2023-10-31"))
                        .toArray(String[]::new));

        var orders = as(supervisor()).get("/api/v1/orders?unit=" + unit).jsonPath();
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
    void numbersRunWithoutGapsWhoeverOpens() throws Exception {
        var town = "440799" + (100 + Math.floorMod(land.hashCode(), 900));
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
        send(1, "2023-07-06", "YELLOW", "2023-06-30");
        var alert = as(supervisor()).get("/api/v1/alerts?subject=" + land).path("items[0].id");

        var first = post(supervisor(), land, "[\"" + alert + "\"]")
                .statusCode(201)
                .header("Location", endsWith("/api/v1/orders/" + onlyOrder()))
                .body("openedBy", equalTo("HAND"))
                .body("entries[0].alert", equalTo(alert))
                .extract()
                .<String>path("id");
        post(supervisor(), land, "[]")
                .statusCode(200)
                .body("id", equalTo(first))
                .body("entries", hasSize(2));
    }

    @Test
    void anOrderCallsAMilestoneAsItsAlertDoes() {
        var started = land + "/STARTED";
        Stage.send(
                Stage.PROJECTS, Stage.project(land, 1, "2023-05-08", "440784", "ACTIVE", "FULL", "STARTED:2023-03-31"));
        var alert = as(supervisor()).get("/api/v1/alerts?subject=" + started).jsonPath();

        post(supervisor(), started, "[]")
                .statusCode(201)
                .body("subjectName", equalTo("演示项目21：动工"))
                .body("subjectName", equalTo(alert.getString("items[0].subjectName")))
                .body("subjectNameEn", equalTo(alert.getString("items[0].subjectNameEn")));
        post(supervisor(), land + "/SIGNED", "[]").statusCode(404);
    }

    @Test
    void theOrdersOfAProjectAreThoseOfItsMilestonesToo() {
        Stage.send(
                Stage.PROJECTS,
                Stage.project(
                        land, 1, "2023-05-08", "440784", "ACTIVE", "FULL", "SIGNED:2023-01-31", "STARTED:2023-03-31"));
        var subjects = List.of(land.toString(), land + "/SIGNED", land + "/STARTED");
        subjects.forEach(subject -> post(supervisor(), subject, "[]").statusCode(201));

        for (var moment : List.of("", "&asOf=" + today())) {
            as(supervisor())
                    .get("/api/v1/orders?subject=" + land + moment)
                    .then()
                    .body("items.subject", containsInAnyOrder(subjects.toArray()));
            as(supervisor())
                    .get("/api/v1/orders?subject=" + land + "/STARTED" + moment)
                    .then()
                    .body("items.subject", contains(land + "/STARTED"));
        }
    }

    @Test
    void whatIsWrongInANewOrderIsNamed() {
        send(1, "2023-07-06", "YELLOW", "2023-06-30");

        post(supervisor(), UUID.randomUUID(), "[]").statusCode(404).body("violations.field", contains("subject"));
        post(supervisor(), land, "[\"" + UUID.randomUUID() + "\"]")
                .statusCode(400)
                .body("type", endsWith("alert-of-another-subject"))
                .body("violations.field", contains("alerts[0]"));
        as(supervisor())
                .contentType(ContentType.JSON)
                .body("{\"subject\":\"%s\",\"due\":\"2000-01-01\",\"text\":\"x\"}".formatted(land))
                .post("/api/v1/orders")
                .then()
                .statusCode(400)
                .body("violations.field", contains("due"));
        post(reporter(), land, "[]").statusCode(403);
        post(Tokens.of("s", "supervisor").areas("4406").token(), land, "[]").statusCode(404);

        as(supervisor()).get("/api/v1/orders?subject=" + land).then().body("items", hasSize(0));
    }

    @Test
    void aReporterAsksForTimeAndASupervisorGrantsIt() {
        send(1, "2023-07-06", "GREEN", "2023-06-30");
        var order = post(supervisor(), land, "[]").extract().<String>path("id");
        var later = "{\"due\":\"2200-01-31\",\"reason\":\"等待评估\"}";

        act(reporter(), order, "extend", later)
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
        far(1, "2023-11-06", "2023-10-31");
        var order = onlyOrder();
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
        send(1, "2023-07-06", "GREEN", "2023-06-30");
        var today = LocalDate.parse(today());
        var order = as(supervisor())
                .contentType(ContentType.JSON)
                .body("{\"subject\":\"%s\",\"unit\":\"%s\",\"due\":\"%s\",\"text\":\"请报送\"}"
                        .formatted(land, unit, today))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        MovableClock.moveTo(today.plusDays(1).toString());

        show(order).body("overdue", equalTo(true)).body("timeline[1].change.what", equalTo("OVERDUE"));
        assertThat(toldTo(Stage.orderNotices(land), 2)).containsExactly("ESCALATED");
        MovableClock.moveTo(today.plusDays(2).toString());
        show(order).body("sequence", equalTo(2));
    }

    @Test
    void aRevisionFlagsAClosedOrderAndOpensNone() {
        far(1, "2023-11-06", "2023-10-31");
        var order = onlyOrder();
        act(reporter(), order, "accept", null);
        act(reporter(), order, "reply", EVIDENCE.formatted("done"));
        act(supervisor(), order, "close", EVIDENCE.formatted("ok"));

        send(2, "2023-11-20", "GREEN", "2023-10-31");
        show(order).body("revised", equalTo(true)).body("state", equalTo("CLOSED"));
        far(3, "2023-11-21", "2023-10-31");
        assertThat(onlyOrder()).isEqualTo(order);

        far(4, "2023-12-06", "2023-11-30");
        as(supervisor()).get("/api/v1/orders?subject=" + land).then().body("items.state", contains("CLOSED"));
    }

    @Test
    void listsByEveryFilter() {
        far(1, "2023-11-06", "2023-10-31");
        var order = onlyOrder();
        for (var filter : List.of(
                "area=440784",
                "state=ASSIGNED",
                "state=CLOSED&state=ASSIGNED",
                "overdue=false",
                "dueFrom=2023-11-27&dueTo=2023-11-27")) {
            assertThat(ids(filter)).as(filter).containsExactly(order);
        }
        for (var filter :
                List.of("area=440781", "state=CLOSED", "overdue=true", "dueFrom=2023-11-28", "dueTo=2023-11-26")) {
            assertThat(ids(filter)).as(filter).isEmpty();
        }
        as(reporter()).get("/api/v1/orders?unit=me").then().body("items.id", contains(order));
        as(supervisor()).get("/api/v1/orders?limit=1&cursor=x").then().statusCode(400);
    }

    private List<String> ids(String filter) {
        return as(supervisor())
                .get("/api/v1/orders?unit=%s&%s".formatted(unit, filter))
                .path("items.id");
    }

    private static String bodyOf(String action) {
        return switch (action) {
            case "accept" -> null;
            case "return" -> "{\"reason\":\"x\"}";
            case "extend" -> "{\"due\":\"2199-01-01\",\"reason\":\"x\"}";
            default -> EVIDENCE.formatted("x");
        };
    }

    private void far(long sequence, String day, String through) {
        send(sequence, day, "RED", through);
    }

    private void send(long sequence, String day, String light, String through) {
        Stage.send(Stage.TARGETS, target(land, sequence, day, light, through));
    }

    private String target(UUID id, long sequence, String day, String light, String through) {
        return Stage.target(
                        id, sequence, day, "440784", light, "PENDING", "1250", "-10.5", "\"" + unit + "\"", "\"副市长\"")
                .replace("\"dataThrough\":\"2023-06-30\"", "\"dataThrough\":\"" + through + "\"");
    }

    private String onlyOrder() {
        List<String> found =
                as(supervisor()).get("/api/v1/orders?subject=" + land).path("items.id");
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static ValidatableResponse post(String token, Object subject, String alerts) {
        return as(token)
                .contentType(ContentType.JSON)
                .body("{\"subject\":\"%s\",\"due\":\"%s\",\"text\":\"请报送进展\",\"alerts\":%s}"
                        .formatted(subject, FAR_AHEAD, alerts))
                .post("/api/v1/orders")
                .then();
    }

    private static ValidatableResponse act(String token, String order, String action, String body) {
        var request = as(token);
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post("/api/v1/orders/%s/%s".formatted(order, action)).then();
    }

    private ValidatableResponse show(String order) {
        return as(supervisor()).get("/api/v1/orders/" + order).then();
    }

    private String reporter() {
        return Tokens.of("anna", "reporter").areas("4407").department(unit).token();
    }

    private static String supervisor() {
        return Tokens.of("bao", "supervisor").areas("4407").token();
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }

    private static String today() {
        return Stage.today().toString();
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.get("type").asText()).toList();
    }

    private static List<String> toldTo(List<JsonNode> told, int level) {
        return told.stream()
                .map(event -> event.at("/data/notification"))
                .filter(message -> message.at("/recipients/0/level").asInt() == level)
                .map(message -> message.get("why").asText())
                .toList();
    }
}
