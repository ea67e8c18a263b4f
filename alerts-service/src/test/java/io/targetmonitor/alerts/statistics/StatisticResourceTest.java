package io.targetmonitor.alerts.statistics;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.Tokens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Each test has a department of its own; the day is that of the events, far behind the promises. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class StatisticResourceTest {

    private final String unit = "统计" + UUID.randomUUID();

    @Test
    void countsWhatIsOpenAndHowFastTheRestWasResolved() {
        resolved("2023-07-06", "2023-07-16");
        resolved("2023-07-06", "2023-07-26");
        resolved("2023-07-06", "2023-08-05");
        send(UUID.randomUUID(), 1, "2023-07-20", "YELLOW");

        ofUnit("2023-07-01", "2023-07-31")
                .body("opened", equalTo(4))
                .body("open.total", equalTo(1))
                .body("open.level0", equalTo(1))
                .body("timeToResolve.count", equalTo(3))
                .body("timeToResolve.median", equalTo(20))
                .body("timeToResolve.p90", equalTo(28))
                .body("timeToAcknowledge.count", equalTo(0))
                .body("timeToAcknowledge.median", nullValue())
                .body("group.department", equalTo(unit))
                .body("group.rule", nullValue());
        ofUnit("2023-07-07", "2023-07-31").body("opened", equalTo(1));
    }

    @Test
    void whatWasResolvedLaterWasOpenAtAMoment() {
        resolved("2022-07-06", "2022-07-16");
        send(UUID.randomUUID(), 1, "2022-07-20", "YELLOW");

        ofUnit("2022-07-01", "2022-07-31&asOf=2022-07-12")
                .body("opened", equalTo(1))
                .body("open.total", equalTo(1))
                .body("open.days7", equalTo(1))
                .body("timeToResolve.count", equalTo(0));
        ofUnit("2022-07-01", "2022-07-31&asOf=2022-07-31")
                .body("opened", equalTo(2))
                .body("open.total", equalTo(1))
                .body("timeToResolve.count", equalTo(1));
    }

    @Test
    void aPromiseMadeLaterWasNotMadeAtAMoment() {
        var id = UUID.randomUUID();
        send(id, 1, "2022-07-06", "YELLOW");
        acknowledge(id, "2199-12-31");

        ofUnit("2022-07-01", "2022-07-31").body("promises.pending", equalTo(1));
        ofUnit("2022-07-01", "2022-07-31&asOf=2022-07-31")
                .body("promises.made", equalTo(0))
                .body("timeToAcknowledge.count", equalTo(0));
    }

    @Test
    void aPromiseIsKeptOnItsDayAtTheLatest() {
        var kept = promised("2199-12-31");
        send(kept, 2, "2199-12-31", "GREEN");
        var broken = promised("2199-12-31");
        send(broken, 2, "2200-01-01", "GREEN");
        promised("2199-12-31");

        ofUnit("2023-07-01", "2023-07-31")
                .body("promises.made", equalTo(3))
                .body("promises.kept", equalTo(1))
                .body("promises.broken", equalTo(1))
                .body("promises.pending", equalTo(1));
    }

    @Test
    void groupsByWhatIsAskedForOnlyWhatOneMaySee() {
        send(UUID.randomUUID(), 1, "2023-07-06", "YELLOW");
        send(UUID.randomUUID(), 1, "2023-07-06", "RED");

        get("by=department,rule&from=2023-07-01&to=2023-07-31", "4407")
                .body(
                        "items.findAll { it.group.department == '%s' }.group.rule".formatted(unit),
                        contains("TARGET_BEHIND", "TARGET_FAR_BEHIND"))
                .body(
                        "items.findAll { it.group.department == '%s' }.timeToAnswer".formatted(unit),
                        contains(nullValue(), nullValue()));
        get("by=department&from=2023-07-01&to=2023-07-31", "4406")
                .body("items.findAll { it.group.department == '%s' }".formatted(unit), hasSize(0));
        get("area=440781&by=department", "4407")
                .body("items.findAll { it.group.department == '%s' }".formatted(unit), hasSize(0));
    }

    @Test
    void whatIsWrongIsNamed() {
        bad("by=colour").body("violations.field", contains("by"));
        bad("from=2023-08-01&to=2023-07-01").body("violations.field", contains("to"));
        bad("area=x").body("violations.field", contains("area"));
    }

    /** The first figure is older by a month: another light for the same one would be an alert of its own. */
    private void resolved(String opened, String over) {
        var id = UUID.randomUUID();
        Stage.send(Stage.TARGETS, Stage.with(target(id, 1, opened, "YELLOW"), "-06-30", "-05-31"));
        send(id, 2, over, "GREEN");
    }

    private UUID promised(String by) {
        var id = UUID.randomUUID();
        send(id, 1, "2023-07-06", "YELLOW");
        acknowledge(id, by);
        return id;
    }

    private static void acknowledge(UUID id, String by) {
        var alert = as("4407").get("/api/v1/alerts?subject=" + id).<String>path("items[0].id");
        as("4407")
                .contentType(ContentType.JSON)
                .body("{\"promisedBy\":\"%s\",\"measure\":\"加快\"}".formatted(by))
                .post("/api/v1/alerts/%s/acknowledge".formatted(alert))
                .then()
                .statusCode(200);
    }

    private void send(UUID id, long sequence, String day, String light) {
        Stage.send(Stage.TARGETS, target(id, sequence, day, light));
    }

    private String target(UUID id, long sequence, String day, String light) {
        return Stage.target(id, sequence, day, "440784", light, "PENDING", "640", "-6", "\"" + unit + "\"", "\"副市长\"");
    }

    private ValidatableResponse ofUnit(String from, String to) {
        return get("by=department&from=%s&to=%s".formatted(from, to), "4407")
                .rootPath("items.find { it.group.department == '%s' }".formatted(unit));
    }

    private static ValidatableResponse get(String query, String area) {
        return as(area).get("/api/v1/alert-statistics?" + query).then().statusCode(200);
    }

    private static ValidatableResponse bad(String query) {
        return as("4407").get("/api/v1/alert-statistics?" + query).then().statusCode(400);
    }

    private static RequestSpecification as(String area) {
        return RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of("bao", "supervisor").areas(area).token());
    }
}
