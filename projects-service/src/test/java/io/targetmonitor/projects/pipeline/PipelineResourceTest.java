package io.targetmonitor.projects.pipeline;

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
import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.projects.OwnClock;
import io.targetmonitor.projects.ProjectsApi;

import static io.targetmonitor.projects.OwnClock.nextDay;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Each test has a county of its own. */
@QuarkusTest
@TestProfile(OwnClock.class)
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class PipelineResourceTest {

    private static final ProjectsApi CITY =
            ProjectsApi.as(Tokens.of("supervisor", "supervisor").areas("3605"));

    @Test
    void projectsStandWhereTheyCameFurthestWithTheirMoney() {
        CITY.registered("area", "360502001");
        var started = CITY.registered("area", "360502001", "plannedInvestment", 239000000, "landArea", 62.5);
        achieve(started, "SIGNED");
        achieve(started, "STARTED");
        var signed = CITY.registered("area", "360502002", "plannedInvestment", 0.5, "landArea", 10);
        achieve(signed, "SIGNED");

        pipeline(CITY, "area=360502")
                .body("by", equalTo("stage"))
                .body("items.group", contains(null, "SIGNED", "STARTED"))
                .body("items.count", contains(1, 1, 1))
                .body("items.plannedInvestment", contains(equalTo(0), equalTo(0.5f), equalTo(239000000)))
                .body("items.withoutInvestment", contains(1, 0, 0))
                .body("total.count", equalTo(3))
                .body("total.plannedInvestment", equalTo(239000000.5f))
                .body("total.landArea", equalTo(72.5f))
                .body("total.group", nullValue());
    }

    @Test
    void anyGroupingAddsUpToTheSame() {
        CITY.registered("area", "360521001", "category", "RURAL", "track", "林业");
        CITY.registered("area", "360521002");
        CITY.registered("area", "X360521-IND1", "track", "硅能源");

        group("town").body("items.group", containsInAnyOrder("360521001", "360521002", "X360521-IND1"));
        group("category").body("items.group", contains("INDUSTRY", "RURAL"));
        group("track").body("items.group", containsInAnyOrder("林业", "硅能源", null));
    }

    @Test
    void whoIsGoneCountsNoMoreButCountedThen() {
        var both = nextDay();
        var gone = CITY.registered("area", "360503001", "plannedInvestment", 100);
        var paused = CITY.registered("area", "360503001", "plannedInvestment", 10);
        nextDay();
        CITY.post("/" + gone + "/withdraw", Map.of("reason", "撤资", "date", "2023-01-01"))
                .statusCode(200);
        CITY.post("/" + paused + "/suspend", Map.of("reason", "停", "date", "2023-01-01"))
                .statusCode(200);
        CITY.patch(paused, "", "{\"plannedInvestment\": 7, \"reason\": \"调减\"}").statusCode(200);

        pipeline(CITY, "area=360503&asOf=" + both.minusDays(1))
                .body("items", empty())
                .body("total.count", equalTo(0));
        pipeline(CITY, "area=360503&asOf=" + both).body("total.plannedInvestment", equalTo(110));
        pipeline(CITY, "area=360503")
                .body("total.plannedInvestment", equalTo(7))
                .body("total.count", equalTo(1));
    }

    @Test
    void nobodySeesMoreThanLiesInHisAreas() {
        CITY.registered("area", "360504001");
        var neighbour = ProjectsApi.as(Tokens.of("neighbour", "viewer").areas("360505"));

        pipeline(neighbour, "area=360504").body("items", empty());
        pipeline(ProjectsApi.as(Tokens.of("town", "viewer").areas("360504001")), "by=town")
                .body("total.count", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"by=leader, by", "asOf=2031-01-01, asOf", "asOf=x, asOf", "area=Heshan, area", "from=2022-01-01, from"})
    void aBadQuestionIsRefusedWithTheParameter(String query, String field) {
        CITY.request()
                .get("/api/v1/pipeline?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", contains(field));
    }

    private static ValidatableResponse group(String by) {
        return pipeline(CITY, "area=360521&by=" + by).body("total.count", equalTo(3));
    }

    private static void achieve(String id, String kind) {
        CITY.milestone(id, kind, "{\"achieved\": \"2022-11-01\"}").statusCode(201);
    }

    private static ValidatableResponse pipeline(ProjectsApi api, String query) {
        return api.request().get("/api/v1/pipeline?" + query).then().statusCode(200);
    }
}
