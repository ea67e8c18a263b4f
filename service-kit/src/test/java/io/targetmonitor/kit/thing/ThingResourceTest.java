package io.targetmonitor.kit.thing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/** What the kit does for every HTTP endpoint. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "targets"))
class ThingResourceTest {

    private static final String THING = "{\"name\": \"%s\", \"area\": \"440784\"}";

    @Inject
    DataSource database;

    @Test
    void theSameKeyGetsTheSameAnswerAndOneEffect() {
        var key = UUID.randomUUID().toString();
        var first = post(key, THING.formatted("a")).statusCode(201).extract();
        var second = post(key, THING.formatted("a")).statusCode(201).extract();

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        MovableClock.awaitIdle();
        as("reader", "viewer", "440784")
                .get("/api/v1/things/events?subject=" + first.path("id"))
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        var key = UUID.randomUUID().toString();
        post(key, THING.formatted("a")).statusCode(201);

        post(key, THING.formatted("b")).statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void theSameKeyWhileTheFirstStillRunsIsAConflict() throws InterruptedException {
        var key = UUID.randomUUID().toString();
        ThingResource.gate = new CountDownLatch(1);
        ThingResource.atTheGate = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(
                () -> post(key, THING.formatted("slow")).extract().statusCode());
        assertThat(ThingResource.atTheGate.await(1, TimeUnit.MINUTES)).isTrue();

        post(key, THING.formatted("slow")).statusCode(409).body("type", equalTo("/problems/still-running"));
        ThingResource.gate.countDown();
        assertThat(first.join()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'a', 'area': '鹤山'}            | area   | not-an-area",
                "{'name': 'a', 'area': '440784', 'x': 1}  | x      | unknown-field",
                "{'name': 7, 'area': '440784'}            | name   | not-a-text",
                "{'name': 'a', 'area': '440784', 'size': 1e400} | size | number-out-of-range",
                "{'name': 'a', 'area': '440784', 'size': 1e999999999} | size | number-out-of-range",
                "{'name': 'a', 'area': '440784', 'size': '5'} | size | not-a-number",
                "{'name': 'a\\u0000', 'area': '440784'}   | name   | control-character",
                "{'name': 'a\\u202e', 'area': '440784'}   | name   | control-character",
                "{'name': 'a', 'area': '440784', 'period': '2025/2023'} | period | not-a-period",
                "{'name': 'a', 'area': '440784', 'since': '2023-03-28T16:30:00Z'} | since | not-a-date",
                "{'name': 'a', 'area': '440784', 'rank': 99999999999} | rank | not-a-whole-number",
                "{'name': 'a', 'area': '440784', 'rank': 1.5} | rank | not-a-whole-number",
                "{'name': 'a', 'area': '440784', 'since': [2023, 3, 28]} | since | not-a-date",
                "{'name': 'a', 'area': '440784', 'since': '+99999-01-01'} | since | not-a-date",
                "{'name': 'a', 'area': '440784', 'since': '2023-02-29'} | since | not-a-date",
                "{'name': 'a', 'name': 'b', 'area': '440784'} | name | broken-json",
                "{'name': 'a', 'area': '440784', 'parts': [{'name': 'p'}, {'nome': 'q'}]} | parts[1].nome | unknown-field",
                "{'name': 'a',                            | name   | broken-json",
                "[]                                       | ''     | not-an-object",
            })
    void aFlawIsNamedWithItsField(String body, String field, String code) {
        post(null, body.replace('\'', '"'))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + code), "violations.field", contains(field.replace("''", "")));
    }

    @Test
    void everyMissingFieldIsNamed() {
        post(null, "{\"size\": -1, \"parts\": [{}]}")
                .statusCode(400)
                .body("violations.field", contains("area", "name", "parts[0].name", "size"));
    }

    @Test
    void aTextOfTwoMegabytesIsRefusedWithItsField() {
        post(null, THING.formatted("x".repeat(2_000_000)))
                .statusCode(400)
                .body("type", equalTo("/problems/too-large"), "violations.field", contains("name"));
    }

    @Test
    void refusalsSpeakTheCallersLanguage() {
        as("anna", "reporter", "440784")
                .get("/api/v1/things?page=2")
                .then()
                .statusCode(400)
                .header("Content-Language", "zh-CN")
                .body("violations[0].message", equalTo("没有这个参数"));
        as("anna", "reporter", "440784")
                .header("Accept-Language", "en-GB,en;q=0.9")
                .get("/api/v1/things?page=2")
                .then()
                .body("violations[0].field", equalTo("page"), "violations[0].message", equalTo("No such parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN;q=x", "en;q=1.5", ";", "*", "\u00e9"})
    void aLanguageThatCannotBeReadIsChinese(String language) {
        as("anna", "reporter", "440784")
                .header("Accept-Language", language)
                .get("/api/v1/things?page=2")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].message", equalTo("没有这个参数"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"events?subject=%00", "events?subject=%1F", "events?after=AAAA", "events?after=AB8x", "a%00b"})
    void aControlCharacterInAnAddressIsRefused(String address) {
        as("reader", "viewer", "440784")
                .urlEncodingEnabled(false)
                .get("/api/v1/things/" + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "garbage", "a/b/c", "/"})
    void whoWantsSomethingElseThanJsonIsTold(String type) {
        as("reader", "viewer", "440784")
                .header("Accept", type)
                .get("/api/v1/things/events")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area=1",
                "asOf=tomorrow",
                "asOf=2999-01-01",
                "asOf=-5000-01-01T00:00:00Z",
                "since=-999999999-01-01",
                "since=%2B99999-01-01",
                "limit=0",
                "limit=501",
                "limit=x"
            })
    void aParameterOutOfFormIsRefused(String query) {
        as("anna", "reporter", "440784")
                .urlEncodingEnabled(false)
                .get("/api/v1/things?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(query.substring(0, query.indexOf('='))));
    }

    @Test
    void aDateMeansTheEndOfThatDay() {
        as("anna", "reporter", "440784")
                .get("/api/v1/things?asOf=2023-01-01")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2023-01-01T15:59:59.999999Z"));
    }

    @Test
    void whatTookTooLongMayBeTriedAgain() {
        as("reporter", "reporter", "441999")
                .post("/api/v1/things/late")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("type", equalTo("/problems/unavailable"));
        as("reader", "viewer", "441999")
                .get("/api/v1/things/events?subject=" + ThingResource.LATE)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aForeignAreaInABodyIsForbidden() {
        post(null, "{\"name\": \"a\", \"area\": \"4406\"}")
                .statusCode(403)
                .body("type", equalTo("/problems/area-not-yours"));
    }

    @Test
    void whoIsNotSignedInGetsAProblemToo() {
        given().get("/api/v1/things")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("/problems/http-401"));
        as("anna", "viewer", "440784")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/things")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        as("anna", "viewer", "440784").get("/api/v1/nothing").then().statusCode(404);
    }

    @Test
    void aChangeNamesTheStateItChanges() {
        var path = "/api/v1/things/" + UUID.randomUUID();
        as("anna", "reporter", "440784").put(path).then().statusCode(428);
        as("anna", "reporter", "440784")
                .header("If-Match", "\"2\"")
                .put(path)
                .then()
                .statusCode(412);
        as("anna", "reporter", "440784")
                .header("If-Match", "\"3\"")
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void theFeedShowsOnesOwnAreasPageByPage() {
        post(null, THING.formatted("one")).statusCode(201);
        var id = post(null, THING.formatted("two")).statusCode(201).extract().<String>path("id");
        MovableClock.awaitIdle();

        var first = feed("limit=1");
        var ids = new ArrayList<>(first.<List<String>>path("items.id"));
        var subjects = new ArrayList<String>();
        var targets = new ArrayList<String>();
        var end = first.<String>path("nextCursor");
        for (var cursor = end; cursor != null; ) {
            var page = feed("limit=500&after=" + cursor);
            ids.addAll(page.<List<String>>path("items.id"));
            subjects.addAll(page.<List<String>>path("items.subject"));
            targets.addAll(page.<List<String>>path("items.data.target"));
            cursor = page.path("nextCursor");
            end = cursor == null ? end : cursor;
        }
        var later =
                post(null, THING.formatted("later")).statusCode(201).extract().<String>path("id");
        MovableClock.awaitIdle();
        assertThat(feed("after=" + end).<List<String>>path("items.subject")).containsExactly(later);
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        assertThat(subjects).contains(id);
        assertThat(targets).contains("two");
        as("reader", "viewer", "4406").get("/api/v1/things/events").then().body("items.subject", not(hasItem(id)));
        as("reader", "viewer", "4407")
                .get("/api/v1/things/events?after=abc")
                .then()
                .statusCode(400);
        as("reader", "viewer", "4407")
                .get("/api/v1/things/" + id + "/history")
                .then()
                .body("items.change.reason", contains("new"), "items.actor", contains("anna"));
    }

    private static ExtractableResponse<Response> feed(String query) {
        return as("reader", "viewer", "4407")
                .get("/api/v1/things/events?" + query)
                .then()
                .statusCode(200)
                .extract();
    }

    @Test
    void aCursorFromBeforeARestoreSaysWhereToGoOn() throws SQLException {
        post(null, THING.formatted("before")).statusCode(201);
        post(null, THING.formatted("before too")).statusCode(201);
        MovableClock.awaitIdle();
        var reader = as("reader", "viewer", "4407");
        var old = reader.get("/api/v1/things/events?limit=1").then().extract().<String>path("nextCursor");
        execute("insert into event_epoch values (2, 0)");
        try {
            var after = as("reader", "viewer", "4407")
                    .get("/api/v1/things/events?after=" + old)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/restored"))
                    .extract()
                    .<String>path("cursor");
            as("reader", "viewer", "4407")
                    .get("/api/v1/things/events?after=" + after)
                    .then()
                    .statusCode(200);
        } finally {
            execute("delete from event_epoch where epoch = 2");
        }
    }

    private static ValidatableResponse post(String key, String body) {
        var request =
                as("anna", "reporter", "440784").contentType(ContentType.JSON).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/api/v1/things")
                .then();
    }

    private static RequestSpecification as(String user, String role, String area) {
        return given().header(
                        "Authorization",
                        "Bearer " + Tokens.of(user, role).areas(area).token());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
