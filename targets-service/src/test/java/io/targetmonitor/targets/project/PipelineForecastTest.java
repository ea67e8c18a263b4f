package io.targetmonitor.targets.project;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.events.ReceivedEvent;
import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.targets.Api;
import io.targetmonitor.targets.BusinessDays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Counts of projects look ahead with what is planned; each test has a county of its own. */
@QuarkusTest
class PipelineForecastTest {

    private static int counties = 441850;

    @Inject
    ProjectFollower follower;

    private final String county = String.valueOf(counties++);
    private final int year = BusinessDays.today().getYear();
    private final UUID open = UUID.randomUUID();
    private String id;

    @BeforeEach
    void sixSigningsAYearAndOneThatIsPlanned() {
        var signings = Api.indicator("""
            {"name": "签约", "unit": "count", "kind": "CUMULATIVE",
             "derivation": {"from": "PROJECTS", "measure": "COUNT", "milestone": "SIGNED"}}
            """);
        id = Api.target(signings, county, String.valueOf(year), "\"comparator\": \"GE\", \"value\": 6");
        for (var past = year - 5; past < year; past++) {
            for (var month = 1; month < 12; month += 2) {
                var day = LocalDate.of(past, month, 20).toString();
                tell(UUID.randomUUID(), "\"due\":\"%s\",\"achieved\":\"%s\"".formatted(day, day));
            }
        }
        tell(open, "\"due\":\"%d-12-20\",\"achieved\":null".formatted(year));
    }

    @Test
    void thePlannedOneIsExpectedAndNothingElseSinceAllWasPlanned() {
        show().body("assessment.basis.method", equalTo("POISSON_PIPELINE"), "assessment.basis.years", equalTo(4))
                .body("assessment.forecast.p50", equalTo(1));
    }

    @Test
    void whatIsPlannedLaterIsExpectedNoMore() {
        tell(open, "\"due\":\"%d-12-20\",\"forecast\":\"%d-06-30\",\"achieved\":null".formatted(year, year + 2));

        show().body("assessment.forecast.p50", equalTo(0));
    }

    @Test
    void aMovedMilestoneMovesTheForecastAndNothingIsStored() {
        var before = show().extract().asString();

        var inTime = suppose(open, "SIGNED", year + "-12-31")
                .statusCode(200)
                .extract()
                .jsonPath();
        var late = suppose(open, "SIGNED", (year + 1) + "-01-01")
                .statusCode(200)
                .extract()
                .jsonPath();

        assertBand(inTime, 1);
        assertBand(late, 0);
        assertThat(show().extract().asString()).isEqualTo(before);
    }

    @Test
    void aMilestoneOfTodayCountsAsReached() {
        suppose(open, "SIGNED", BusinessDays.today().toString())
                .body("assessment.actualNow", equalTo(1), "forecast.p10", equalTo(1));
    }

    @Test
    void onlyWhatCountsHereCanBeSupposed() {
        suppose(open, "STARTED", year + "-12-31")
                .statusCode(400)
                .body("violations.field", contains("assume[0].milestone"));
        suppose(UUID.randomUUID(), "SIGNED", year + "-12-31")
                .statusCode(400)
                .body("violations.field", contains("assume[0].projectId"));
        ask(Api.supervisor(), "{\"period\": \"%d-12\", \"value\": 9}".formatted(year))
                .statusCode(400)
                .body("violations.field", contains("assume[0].value"));
        // a town sees the target of its county, but not the county's projects
        ask(Api.as(Tokens.of("v", "viewer").areas(county + "101")), milestone(open, "SIGNED", year + "-12-31"))
                .statusCode(400)
                .body("violations.field", contains("assume[0].projectId"));
    }

    private static void assertBand(JsonPath answer, int certain) {
        assertThat(answer.getInt("forecast.p10")).isEqualTo(certain);
        assertThat(answer.getInt("forecast.p90")).isEqualTo(certain);
    }

    private ValidatableResponse show() {
        return Api.get("/targets/" + id).statusCode(200);
    }

    private ValidatableResponse suppose(UUID project, String milestone, String date) {
        return ask(Api.supervisor(), milestone(project, milestone, date));
    }

    private static String milestone(UUID project, String milestone, String date) {
        return "{\"projectId\": \"%s\", \"milestone\": \"%s\", \"date\": \"%s\"}".formatted(project, milestone, date);
    }

    private ValidatableResponse ask(RequestSpecification user, String assumption) {
        return Api.post(user, "/what-if", "{\"targetId\": \"%s\", \"assume\": [%s]}".formatted(id, assumption));
    }

    private void tell(UUID project, String signed) {
        var event = """
            {"specversion":"1.0","id":"%s","source":"/projects-service","type":"project.updated.v1","subject":"%s",
             "time":"2023-01-01T02:00:01Z","datacontenttype":"application/json","epoch":1,"sequence":1,
             "businesstime":"%s","actor":"reporter","data":{"project":{
             "id":"%s","code":"%s","name":"x","area":"%s","category":"INDUSTRY","capital":"DOMESTIC",
             "plannedInvestment":null,"landArea":null,"tags":[],"status":"ACTIVE",
             "milestones":[{"kind":"SIGNED",%s}]},"change":{"fields":[]}}}
            """.formatted(
                        UUID.randomUUID(),
                        project,
                        BusinessDays.today() + "T01:30:00Z",
                        project,
                        "P-" + project,
                        county,
                        signed);
        QuarkusTransaction.requiringNew()
                .run(() -> follower.on(ReceivedEvent.parse(event.getBytes(StandardCharsets.UTF_8))));
    }
}
