package io.targetmonitor.projects.occasion;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class OccasionResourceTest {

    private static final String KICKOFF = """
            {"name": "集中签约开工活动", "date": "2023-02-03", "projectsCount": 53, "amount": 26300000000.00,
             "tag": "KICKOFF-2023-02-03", "source": "南方日报", "area": "440784"}
            """;

    private final String code = "E-" + UUID.randomUUID();

    @BeforeEach
    void itIsNovember() {
        MovableClock.moveTo(ProjectsApi.TODAY);
    }

    @Test
    void anOccasionIsRecordedAndTheSameAgainIsNoOther() {
        put(supervisor(), KICKOFF)
                .statusCode(201)
                .body(containsString("\"amount\":26300000000,"))
                .body("code", equalTo(code), "projectsCount", equalTo(53), "area", equalTo("440784"));

        put(supervisor(), KICKOFF).statusCode(200);
        put(supervisor(), KICKOFF.replace("53", "54")).statusCode(200).body("projectsCount", equalTo(54));
        list(reporter()).body("items.find { it.code == '%s' }.projectsCount".formatted(code), equalTo(54));
    }

    @Test
    void anOccasionOfAnotherCountyIsAsIfNotThere() {
        put(supervisor(), KICKOFF).statusCode(201);

        put(ProjectsApi.neighbour(), KICKOFF.replace("440784", "440703")).statusCode(404);
        list(ProjectsApi.neighbour()).body("items.code", not(hasItem(code)));
        put(supervisor(), KICKOFF.replace("440784", "440703")).statusCode(403);
    }

    @Test
    void anOccasionOfEverywhereIsForAllToSeeAndForFewToWrite() {
        var everywhere = KICKOFF.replace(", \"area\": \"440784\"", "");
        var admin = ProjectsApi.as(Tokens.of("admin", "admin").areas("*"));

        put(supervisor(), everywhere).statusCode(403).body("type", containsString("area-not-yours"));
        put(admin, everywhere).statusCode(201);
        put(supervisor(), KICKOFF).statusCode(403);
        list(ProjectsApi.neighbour()).body("items.code", hasItem(code));
    }

    @Test
    void theListComesInPages() {
        put(supervisor(), KICKOFF).statusCode(201);
        supervisor()
                .request()
                .body(KICKOFF)
                .put("/api/v1/occasions/" + code + "-2")
                .then()
                .statusCode(201);

        String cursor = supervisor()
                .request()
                .get("/api/v1/occasions?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("nextCursor");
        supervisor()
                .request()
                .get("/api/v1/occasions?limit=500&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code + "-2"));
        list(supervisor()).body("items.code", hasItems(code, code + "-2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2023-02-03\"  | \"2023-11-11\"  | date",
                "\"2023-02-03\"  | \"25:00\"       | date",
                "\"2023-02-03\"  | null            | date",
                "53              | -1              | projectsCount",
                "53              | 5.5             | projectsCount",
                "26300000000.00  | -1              | amount",
                "\"440784\"      | \"Heshan\"      | area",
                "\"tag\"         | \"label\"       | label"
            })
    void badInputIsRefusedWithTheField(String part, String instead, String field) {
        put(supervisor(), KICKOFF.replace(part, instead)).statusCode(400).body("violations.field", hasItem(field));
        list(supervisor()).body("items.code", not(hasItem(code)));
    }

    @Test
    void aCodeOfAnotherFormIsRefusedAndOnlyASupervisorWrites() {
        supervisor().request().body(KICKOFF).put("/api/v1/occasions/ä").then().statusCode(400);
        put(reporter(), KICKOFF).statusCode(403);
    }

    private ValidatableResponse put(ProjectsApi api, String body) {
        return api.request().body(body).put("/api/v1/occasions/" + code).then();
    }

    private static ValidatableResponse list(ProjectsApi api) {
        return api.request().get("/api/v1/occasions?limit=500").then().statusCode(200);
    }
}
