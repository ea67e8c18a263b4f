package io.targetmonitor.projects.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.projects.OwnClock;
import io.targetmonitor.projects.ProjectsApi;

import static io.targetmonitor.projects.OwnClock.nextDay;
import static io.targetmonitor.projects.ProjectsApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What is asked with {@code asOf} is answered as it was answered then. */
@QuarkusTest
@TestProfile(OwnClock.class)
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class PastProjectsTest {

    /** Tells the projects of one test from those of all others. */
    private final String tag = "TEST-" + UUID.randomUUID();

    @Test
    void everyAnswerIsTheOneThatWasGivenThen() {
        var since = nextDay();
        var id = tagged("landArea", 62.5, "leader", "副市长", "location", Map.of("lon", 112.9641, "lat", 22.7688));
        tagged("category", "RURAL", "track", "林业");
        supervisor()
                .milestone(
                        id,
                        "STARTED",
                        "{\"planned\": \"%s\", \"commitment\": \"BINDING\"}".formatted(since.plusDays(1)))
                .statusCode(201);
        supervisor()
                .milestone(id, "IN_PRODUCTION", "{\"planned\": {\"anchor\": \"STARTED\", \"after\": \"P1Y\"}}")
                .statusCode(201);
        supervisor().post("/" + id + "/blockers", blocker(since)).statusCode(201);
        report(id, since, 100);
        nextDay();
        var then = nextDay();
        var questions = List.of("/" + id, "?tag=" + tag, "/" + id + "/history", "/" + id + "/progress");
        var answers = questions.stream().map(PastProjectsTest::answer).toList();

        nextDay();
        everythingChanges(id, since);

        for (int i = 0; i < questions.size(); i++) {
            assertThat(answer(at(questions.get(i), then)).replaceFirst(ProjectsApi.SAID_OF_WHEN, ""))
                    .isEqualTo(answers.get(i));
            assertThat(answer(questions.get(i))).isNotEqualTo(answers.get(i));
        }
    }

    private static void everythingChanges(String id, LocalDate since) {
        supervisor()
                .milestone(id, "STARTED", "{\"planned\": \"%s\", \"achieved\": \"%s\"}".formatted(since, since))
                .statusCode(200);
        supervisor().post("/" + id + "/blockers", blocker(since)).statusCode(201);
        report(id, since, 200);
        supervisor().patch(id, "", "{\"name\": \"改名\", \"leader\": \"市长\"}").statusCode(200);
        supervisor()
                .post("/" + id + "/suspend", "{\"reason\": \"停工\", \"date\": \"%s\"}".formatted(since))
                .statusCode(200);
    }

    @Test
    void aMilestoneReachedLaterIsNotYetReachedAndJudgedWithTheDay() {
        var due = nextDay();
        var id = tagged();
        supervisor()
                .milestone(id, "STARTED", "{\"planned\": \"%s\"}".formatted(due))
                .statusCode(201);
        var late = nextDay();
        nextDay();
        supervisor()
                .milestone(id, "STARTED", "{\"planned\": \"%s\", \"achieved\": \"%s\"}".formatted(due, late))
                .statusCode(200);

        show(id, due).body("milestones[0].achieved", nullValue(), "milestones[0].state", equalTo("ON_TRACK"));
        show(id, late)
                .body("stage", nullValue())
                .body("milestones[0].achieved", nullValue(), "milestones[0].state", equalTo("OVERDUE_YELLOW"));
        supervisor().show(id).body("milestones[0].state", equalTo("DONE_LATE"), "stage", equalTo("STARTED"));
    }

    @Test
    void anAmountChangedLaterHasItsOldValueAndNothingToChangeItWith() {
        var then = nextDay();
        var id = tagged("plannedInvestment", 239000000);
        nextDay();
        supervisor()
                .patch(id, "", "{\"plannedInvestment\": 215000000, \"reason\": \"调减\"}")
                .statusCode(200);

        show(id, then)
                .header("ETag", nullValue())
                .body("plannedInvestment", equalTo(239000000), "sequence", equalTo(1));
        list("asOf=" + then)
                .body("items.plannedInvestment", contains(239000000))
                .body("asOf", equalTo(then + "T15:59:59.999999Z"));
        list("").body("$", not(hasKey("asOf")));
        supervisor().show(id).header("ETag", "\"2\"").body("plannedInvestment", equalTo(215000000));
    }

    @Test
    void whatWasRegisteredLaterIsNotThere() {
        var before = nextDay();
        nextDay();
        var id = tagged("code", tag);

        for (var path : List.of("/" + id, "/by-code/" + tag, "/" + id + "/history", "/" + id + "/progress")) {
            supervisor().get(at(path, before)).statusCode(404);
            supervisor().get(path).statusCode(200);
        }
        list("asOf=" + before).body("items", empty());
        list("").body("items.id", contains(id));
    }

    @Test
    void aCodeFindsWhatHadItThen() {
        var then = nextDay();
        var id = tagged("code", tag);
        nextDay();
        supervisor().patch(id, "", "{\"code\": \"NEW-%s\"}".formatted(tag)).statusCode(200);
        var other = tagged("code", tag);

        supervisor().get(at("/by-code/" + tag, then)).statusCode(200).body("id", equalTo(id));
        supervisor().get(at("/by-code/NEW-" + tag, then)).statusCode(404);
        supervisor().get("/by-code/" + tag).body("id", equalTo(other));
    }

    @Test
    void filtersAskForWhatWasKnownThen() {
        var then = nextDay();
        var id = tagged(
                "category",
                "RURAL",
                "track",
                "林业",
                "leader",
                "副市长",
                "department",
                "市林业局",
                "name",
                "隆基绿能",
                "nameEn",
                "LONGi");
        tagged("name", "其他");
        supervisor().milestone(id, "SIGNED", "{\"achieved\": \"2022-11-01\"}").statusCode(201);
        nextDay();
        supervisor().milestone(id, "STARTED", "{\"achieved\": \"2022-11-02\"}").statusCode(201);
        supervisor().patch(id, "", """
                        {"category": "URBAN", "track": "食品", "leader": "市长", "department": "市商务局", "name": "改名",
                         "nameEn": "Renamed"}
                        """).statusCode(200);
        supervisor()
                .post("/" + id + "/withdraw", "{\"reason\": \"撤资\", \"date\": \"2023-01-01\"}")
                .statusCode(200);

        for (var filter : List.of(
                "stage=SIGNED", "category=RURAL", "track=林业", "leader=副市长", "department=市林业局", "q=绿能", "q=longi")) {
            list(filter + "&asOf=" + then).body("items.id", contains(id));
            list(filter).body("items", empty());
        }
        list("status=ACTIVE&asOf=" + then).body("items", hasSize(2));
        list("status=WITHDRAWN&asOf=" + then).body("items", empty());
        list("status=WITHDRAWN").body("items.id", contains(id));
        list("stage=STARTED&asOf=" + then).body("items", empty());
    }

    @Test
    void aTagGivenLaterFindsNothingBefore() {
        var then = nextDay();
        var id = supervisor().registered();
        nextDay();
        supervisor().patch(id, "", "{\"tags\": [\"%s\"]}".formatted(tag)).statusCode(200);

        list("asOf=" + then).body("items", empty());
        list("").body("items.id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "-code", "name", "-name", "plannedInvestment", "-plannedInvestment"})
    void thePagesOfAPastListHaveEachProjectOnce(String sort) {
        nextDay();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            ids.add(tagged("name", "演示" + i % 3, "plannedInvestment", i % 4 == 0 ? null : 100 * (i % 3)));
        }
        nextDay();
        ids.forEach(id -> supervisor().patch(id, "", "{\"track\": \"食品\"}").statusCode(200));
        var then = nextDay();
        List<String> whole = list("sort=" + sort).extract().path("items.id");
        nextDay();
        ids.forEach(id -> supervisor()
                .patch(id, "", "{\"name\": \"改名%s\", \"plannedInvestment\": 7000}".formatted(id))
                .statusCode(200));
        tagged("name", "演示");

        assertThat(pages("asOf=" + then + "&limit=2&sort=" + sort)).hasSize(7).isEqualTo(whole);
    }

    @Test
    void itIsSeenByThoseInWhoseAreaItWasKnownToLie() {
        var then = nextDay();
        var id = supervisor().registered("area", "440784106", "tags", List.of(tag));
        nextDay();
        var both = ProjectsApi.as(Tokens.of("city", "supervisor").areas("4407"));
        both.patch(id, "", "{\"area\": \"440703001\"}").statusCode(200);

        show(id, then).body("area", equalTo("440784106"));
        supervisor().show(id).statusCode(404);
        supervisor().get(at("/" + id + "/history", then)).statusCode(200).body("items", hasSize(1));
        ProjectsApi.neighbour().get(at("/" + id, then)).statusCode(404);
        ProjectsApi.neighbour().get(at("?tag=" + tag, then)).body("items", empty());
        ProjectsApi.neighbour().show(id).statusCode(200);
        list("asOf=" + then + "&area=440784106").body("items.id", containsInAnyOrder(id));
    }

    @Test
    void aMomentOfADayIsEnough() {
        var day = nextDay();
        var id = tagged();

        supervisor().get("/" + id + "?asOf=" + day + "T09:59:59Z").statusCode(200);
        supervisor().get("/" + id + "?asOf=" + day + "T01:59:59Z").statusCode(404);
        supervisor().get("/" + id + "?asOf=").statusCode(200).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource({"asOf=2031-01-01, asOf", "asOf=x, asOf", "asof=2022-01-01, asof"})
    void aBadQuestionIsRefusedWithTheParameter(String query, String field) {
        var id = tagged("code", tag);

        for (var path : List.of("", "/" + id, "/by-code/" + tag, "/" + id + "/history", "/" + id + "/progress")) {
            supervisor().get(path + "?" + query).statusCode(400).body("violations.field", contains(field));
        }
    }

    private List<String> pages(String query) {
        var pages = new ArrayList<String>();
        String cursor = null;
        do {
            var page = list(query + (cursor == null ? "" : "&cursor=" + cursor));
            pages.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        return pages;
    }

    private static Map<String, Object> blocker(LocalDate due) {
        return Map.of(
                "kind",
                "LAND",
                "text",
                "用地",
                "owner",
                "市自然资源局",
                "level",
                "UNIT",
                "due",
                due.plusDays(30).toString());
    }

    private static void report(String id, LocalDate day, int investment) {
        supervisor()
                .put(
                        "/%s/progress/%s".formatted(id, day.toString().substring(0, 7)),
                        Map.of("cumulativeInvestment", investment, "physicalProgress", 1))
                .statusCode(investment == 100 ? 201 : 200);
    }

    private String tagged(Object... changes) {
        var all = new ArrayList<Object>(List.of("tags", List.of(tag)));
        all.addAll(Arrays.asList(changes));
        return supervisor().registered(all.toArray());
    }

    private static String at(String question, LocalDate day) {
        return question + (question.contains("?") ? "&" : "?") + "asOf=" + day;
    }

    private static String answer(String question) {
        return supervisor().get(question).statusCode(200).extract().asString();
    }

    private static ValidatableResponse show(String id, LocalDate day) {
        return supervisor().get(at("/" + id, day)).statusCode(200);
    }

    private ValidatableResponse list(String query) {
        return supervisor().get("?tag=" + tag + "&" + query).statusCode(200);
    }
}
