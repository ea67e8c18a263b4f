package io.targetmonitor.projects.project;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.projects.ProjectsApi;

import static io.targetmonitor.projects.ProjectsApi.project;
import static io.targetmonitor.projects.ProjectsApi.reporter;
import static io.targetmonitor.projects.ProjectsApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class ProjectResourceTest {

    @BeforeEach
    void itIsNovember() {
        MovableClock.moveTo(ProjectsApi.TODAY);
    }

    @Test
    void aRegisteredProjectIsThereWithItsDefaults() {
        var created = reporter()
                .post("", project("name", "演示项目24", "area", "440784104"))
                .statusCode(201);
        String id = created.extract().path("id");
        created.header("Location", endsWith("/api/v1/projects/" + id)).header("ETag", "\"1\"");

        reporter()
                .show(id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("演示项目24"), "area", equalTo("440784104"), "status", equalTo("ACTIVE"))
                .body("needsNewLand", equalTo(true), "monitoring", equalTo("FULL"), "sequence", equalTo(1))
                .body("tags", empty(), "milestones", empty(), "blockers", empty())
                .body("stage", nullValue(), "capital", nullValue(), "plannedInvestment", nullValue())
                .body("$", org.hamcrest.Matchers.hasKey("mergedInto"));
    }

    /** Prisons and forest farms: the statisticians count them as towns, nobody else does (DOMAIN.md 5.1). */
    @Test
    void aStatisticalPseudoTownIsAnAreaLikeAnyOther() {
        var id = reporter().registered("area", "440784402");

        reporter().show(id).body("area", equalTo("440784402"));
        reporter().get("?area=440784402").body("items.id", hasItem(id));
    }

    @Test
    void theCodesOfTheInvestorAndOfTheFilingAreKeptAndChanged() {
        var id = reporter().registered("investorUscc", "91350100M000100Y43", "projectCode", "2301-440784-04-01-12345X");

        reporter()
                .show(id)
                .body("investorUscc", equalTo("91350100M000100Y43"))
                .body("projectCode", equalTo("2301-440784-04-01-12345X"));
        reporter()
                .patch(id, "", "{\"investorUscc\": \"91350100M000100Y4Z\"}")
                .statusCode(400)
                .body("type", containsString("credit-code-check"), "title", containsString("3"));
        reporter()
                .patch(id, "", "{\"projectCode\": \"2301\"}")
                .statusCode(400)
                .body("type", containsString("project-code-form"), "violations.field", contains("projectCode"));
        reporter()
                .patch(id, "", "{\"investorUscc\": null, \"projectCode\": \"2021-440700-04-01-123456\"}")
                .statusCode(200)
                .body("investorUscc", nullValue(), "projectCode", equalTo("2021-440700-04-01-123456"));
        reporter().history(id).body("items[1].change.fields.field", contains("projectCode", "investorUscc"));
    }

    @Test
    void aProjectIsFoundByItsCode() {
        var body = project("code", "HS23-P" + System.nanoTime());
        reporter().post("", body).statusCode(201);

        reporter().get("/by-code/" + body.get("code")).statusCode(200).body("code", equalTo(body.get("code")));
        reporter().get("/by-code/NOBODY").statusCode(404).body("type", containsString("not-found"));
    }

    @Test
    void textsAreTrimmedAndKeptWholeAndMoneyIsAPlainNumber() {
        var id = reporter()
                .registered(
                        "name",
                        "  鹤山（江门）𠮷祥 “一期”  ",
                        "plannedInvestment",
                        26300000000L,
                        "landArea",
                        62.50,
                        "tags",
                        List.of("KICKOFF-2023-02-03", "KICKOFF-2023-02-03"),
                        "location",
                        Map.of("lon", 112.9641, "lat", 22.7688));

        var answer = reporter().show(id).body("name", equalTo("鹤山（江门）𠮷祥 “一期”")).body("tags", hasSize(1));
        answer.body(containsString("\"plannedInvestment\":26300000000,"))
                .body(containsString("\"landArea\":62.5,"))
                .body(containsString("{\"lon\":112.9641,\"lat\":22.7688}"));
        reporter().history(id).body(containsString("\"to\":26300000000}"));
    }

    @ParameterizedTest
    @CsvSource({
        "CN, , DOMESTIC",
        "DE, , EUROPEAN",
        "GB, , EUROPEAN",
        "CH, , EUROPEAN",
        "NO, , EUROPEAN",
        "CY, , EUROPEAN",
        "HK, , HK_MACAO_TAIWAN",
        "MO, , HK_MACAO_TAIWAN",
        "TW, , HK_MACAO_TAIWAN",
        "US, , OTHER_FOREIGN",
        "JP, , OTHER_FOREIGN",
        "HK, EUROPEAN, EUROPEAN",
        ", EUROPEAN, EUROPEAN"
    })
    void theCapitalFollowsFromTheCountryUnlessSomebodySaysOtherwise(String country, String given, String expected) {
        var id = reporter().registered("investorCountry", country, "capital", given);

        reporter().show(id).body("capital", equalTo(expected));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void badInputIsRefusedWithTheFieldAndNothingIsStored(String field, Object value) {
        var body = project(field, value);

        reporter().post("", body).statusCode(400).body("violations.field", hasItem(containsString(field)));

        reporter().get("?q=" + body.get("code").toString().strip()).body("items", empty());
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("area", "Heshan"),
                Arguments.of("area", "44078"),
                Arguments.of("area", ""),
                Arguments.of("category", "FACTORY"),
                Arguments.of("category", 1),
                Arguments.of("name", "   "),
                Arguments.of("name", "a\u0000b"),
                Arguments.of("name", "x".repeat(201)),
                Arguments.of("plannedInvestment", -1),
                Arguments.of("plannedInvestment", "many"),
                Arguments.of("plannedInvestment", 0.001),
                Arguments.of("landArea", -0.5),
                Arguments.of("needsNewLand", "maybe"),
                Arguments.of("investorCountry", "XX"),
                Arguments.of("investorCountry", "china"),
                Arguments.of("investorUscc", "91350100M000100Y4Z"),
                Arguments.of("investorUscc", "91350100M000100Y4"),
                Arguments.of("investorUscc", 1),
                Arguments.of("projectCode", "440784-2301-04-01-123456"),
                Arguments.of("projectCode", "2301-440784-04-01-12345"),
                Arguments.of("capital", "FOREIGN"),
                Arguments.of("monitoring", "SOMETIMES"),
                Arguments.of(
                        "tags",
                        Stream.iterate(1, i -> i + 1)
                                .limit(21)
                                .map(i -> "t" + i)
                                .toList()),
                Arguments.of("tags", List.of(" ")),
                Arguments.of("location", Map.of("lon", 181, "lat", 22)),
                Arguments.of("location", Map.of("lon", 113)),
                Arguments.of("status", "ACTIVE"),
                Arguments.of("unknown", 1),
                Arguments.of("leader", "x".repeat(2_000_000)));
    }

    @Test
    void everyMissingFieldIsNamed() {
        reporter()
                .post("", "{}")
                .statusCode(400)
                .body("violations.field", contains("area", "category", "code", "name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"code\": ", "[]", "\"text\"", "''", "{\"code\": 1e999999999}", "null"})
    void whatIsNoJsonObjectIsRefused(String body) {
        reporter().post("", body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aTakenCodeIsAConflict() {
        var body = project();
        reporter().post("", body).statusCode(201);

        reporter()
                .post("", body)
                .statusCode(409)
                .body("type", containsString("code-taken"), "title", containsString((String) body.get("code")));
    }

    @Test
    void aCodeThatSomebodyTakesAtTheSameMomentIsAConflict() {
        var body = project();

        var answers = IntStream.range(0, 8)
                .mapToObj(any -> CompletableFuture.supplyAsync(
                        () -> reporter().post("", body).extract().statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndAnotherBodyIsRefused() {
        var body = project();
        var key = "key-" + body.get("code");
        String id = withKey(key, body).statusCode(201).extract().path("id");

        withKey(key, body).statusCode(201).body("id", equalTo(id)).header("ETag", "\"1\"");
        withKey(key, project()).statusCode(422);
        reporter().history(id).body("items", hasSize(1));
    }

    @Test
    void aPatchChangesOnlyWhatItNamesAndTellsFromWhatToWhat() {
        var id = reporter().registered("track", "智能电子", "leader", "副市长", "plannedInvestment", 100000000);

        reporter()
                .patch(id, "", "{\"plannedInvestment\": 120000000, \"leader\": null, \"effectiveOn\": \"2023-11-01\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("plannedInvestment", equalTo(120000000), "leader", nullValue(), "track", equalTo("智能电子"));

        reporter()
                .history(id)
                .body("items.type", contains("project.registered.v1", "project.updated.v1"))
                .body("items[1].actor", equalTo("reporter-heshan"))
                .body("items[1].change.effectiveOn", equalTo("2023-11-01"))
                .body("items[1].change.fields.field", contains("plannedInvestment", "leader"))
                .body("items[1].change.fields.from", contains(100000000, "副市长"))
                .body("items[1].change.fields.to", contains(equalTo(120000000), nullValue()));
    }

    @Test
    void lessMoneyNeedsAReason() {
        var id = reporter().registered("plannedInvestment", 120000000);

        reporter()
                .patch(id, "", "{\"plannedInvestment\": 80000000}")
                .statusCode(400)
                .body("type", containsString("reason-required"), "violations.field", contains("reason"));
        reporter()
                .patch(id, "", "{\"plannedInvestment\": null, \"reason\": \"  \"}")
                .statusCode(400);
        reporter()
                .patch(id, "", "{\"plannedInvestment\": 80000000, \"reason\": \"调减\"}")
                .statusCode(200)
                .body("plannedInvestment", equalTo(80000000));
        reporter().history(id).body("items", hasSize(2)).body("items[1].change.reason", equalTo("调减"));
    }

    @Test
    void theSameAgainIsNoEvent() {
        var id = reporter().registered("plannedInvestment", 120000000, "tags", List.of("A"));

        reporter()
                .patch(id, "", "{\"plannedInvestment\": 120000000.00, \"tags\": [\"A\"], \"reason\": \"nothing\"}")
                .statusCode(200)
                .header("ETag", "\"1\"");
        reporter().history(id).body("items", hasSize(1));
    }

    @Test
    void aPatchNamesTheStateItChanges() {
        var id = reporter().registered();
        reporter().patch(id, "", "{\"name\": \"first\"}").statusCode(200);

        reporter()
                .request()
                .body("{\"name\": \"second\"}")
                .patch(ProjectsApi.PATH + "/" + id)
                .then()
                .statusCode(428);
        reporter().patch(id, "", "{\"name\": \"second\"}", "\"1\"").statusCode(412);
        reporter().show(id).body("name", equalTo("first"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nmae\": \"x\"}                      | nmae",
                "{\"name\": null}                       | name",
                "{\"area\": \"Heshan\"}                 | area",
                "{\"category\": \"FACTORY\"}            | category",
                "{\"landArea\": -1}                     | landArea",
                "{\"location\": {\"lat\": 91}}          | location.lat",
                "{\"effectiveOn\": \"2023-11-11\"}      | effectiveOn",
                "{\"effectiveOn\": \"yesterday\"}       | effectiveOn",
                "{\"name\": \"a\\u0007\"}               | name",
                "{\"reason\": 1}                        | reason"
            })
    void aBadPatchIsRefusedWithTheField(String patch, String field) {
        var id = reporter().registered("location", Map.of("lon", 112.9, "lat", 22.7));

        reporter().patch(id, "", patch).statusCode(400).body("violations.field", hasItem(field));
        reporter().show(id).header("ETag", "\"1\"");
    }

    @Test
    void aPatchMayNotTakeTheCodeOfAnother() {
        var taken = project();
        reporter().post("", taken).statusCode(201);
        var id = reporter().registered();

        reporter()
                .patch(id, "", "{\"code\": \"%s\"}".formatted(taken.get("code")))
                .statusCode(409);
        reporter().show(id).header("ETag", "\"1\"");
    }

    @Test
    void anotherCountysProjectIsAsIfNotThere() {
        var body = project();
        String id = reporter().post("", body).extract().path("id");
        var neighbour = ProjectsApi.neighbour();

        neighbour.show(id).statusCode(404);
        neighbour.get("/by-code/" + body.get("code")).statusCode(404);
        neighbour.get("/" + id + "/history").statusCode(404);
        neighbour.patch(id, "", "{\"name\": \"mine\"}", "\"1\"").statusCode(404);
        neighbour.get("?limit=500").body("items.id", everyItem(org.hamcrest.Matchers.not(equalTo(id))));
    }

    @Test
    void aForeignAreaInABodyIsForbiddenAndMovingNeedsBoth() {
        reporter().post("", project("area", "440703")).statusCode(403).body("type", containsString("area-not-yours"));
        var id = reporter().registered("area", "440784106");

        reporter().patch(id, "", "{\"area\": \"440703\"}").statusCode(403);
        reporter().patch(id, "", "{\"area\": \"440784101\"}").statusCode(200).body("area", equalTo("440784101"));
    }

    @Test
    void aReporterWithADepartmentWritesOnlyItsOwnRecordsAndThoseOfNobody() {
        var commerce = ProjectsApi.as(
                Tokens.of("reporter-commerce", "reporter").areas("440784").department("市商务局"));
        var others = supervisor().registered("department", "市自然资源局");
        var nobodys = supervisor().registered();

        commerce.patch(others, "", "{\"name\": \"x\"}")
                .statusCode(403)
                .body("type", containsString("department-not-yours"));
        commerce.post("", project("department", "市自然资源局")).statusCode(403);
        commerce.patch(nobodys, "", "{\"department\": \"市自然资源局\"}").statusCode(403);
        commerce.patch(nobodys, "", "{\"department\": \"市商务局\"}").statusCode(200);
        supervisor().patch(nobodys, "", "{\"department\": \"市自然资源局\"}").statusCode(200);
    }

    @Test
    void whatIsNoIdIsNotThere() {
        reporter().show("not-a-uuid").statusCode(404);
        reporter().show("00000000-0000-7000-8000-000000000000").statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse withKey(String key, Object body) {
        return reporter()
                .request()
                .header("Idempotency-Key", key)
                .body(body)
                .post(ProjectsApi.PATH)
                .then();
    }
}
