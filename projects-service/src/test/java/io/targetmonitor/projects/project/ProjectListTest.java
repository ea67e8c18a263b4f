package io.targetmonitor.projects.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManagerFactory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.projects.ProjectsApi;

import static io.targetmonitor.projects.ProjectsApi.reporter;
import static io.targetmonitor.projects.ProjectsApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class ProjectListTest {

    /** Tells the projects of one test from those of all others. */
    private final String tag = "TEST-" + UUID.randomUUID();

    private final EntityManagerFactory database;

    ProjectListTest(EntityManagerFactory database) {
        this.database = database;
    }

    @BeforeEach
    void itIsNovember() {
        MovableClock.moveTo(ProjectsApi.TODAY);
    }

    @Test
    void anAreaMeansEverythingInsideIt() {
        var town = tagged("area", "440784106");
        var county = tagged("area", "440784");
        var park = tagged("area", "X440784-IND1");

        list("area=440784").body("items.id", containsInAnyOrder(town, county, park));
        list("area=440700").body("items.id", containsInAnyOrder(town, county, park));
        list("area=440784106").body("items.id", contains(town));
        list("area=X440784-IND1").body("items.id", contains(park));
        list("area=440783").body("items", empty());
    }

    @Test
    void everyFilterNarrows() {
        var wanted = tagged("category", "RURAL", "track", "林业", "leader", "副市长", "department", "市林业局");
        tagged();
        supervisor()
                .milestone(wanted, "SIGNED", "{\"achieved\": \"2023-04-05\"}")
                .statusCode(201);
        supervisor()
                .post("/" + wanted + "/suspend", "{\"reason\": \"x\", \"date\": \"2023-11-01\"}")
                .statusCode(200);

        for (var filter : List.of(
                "stage=SIGNED", "status=SUSPENDED", "category=RURAL", "track=林业", "leader=副市长", "department=市林业局")) {
            list(filter).body("items.id", contains(wanted));
        }
        list("stage=SIGNED&status=ACTIVE").body("items", empty());
    }

    @Test
    void partOfANameIsEnoughInAnyCase() {
        var id = tagged("name", "隆基绿能项目", "nameEn", "LONGi Green 100% Energy");

        list("q=绿能").body("items.id", contains(id));
        list("q=longi green").body("items.id", contains(id));
        list("q=100%").body("items.id", contains(id));
        list("q=_基").body("items", empty());
        list("q=\\").body("items", empty());
    }

    @Test
    void meIsThePostAndTheDepartmentOfTheCaller() {
        var mine = tagged("leader", "市长", "department", "市商务局");
        tagged("leader", "副市长");
        var mayor = Tokens.of("mayor", "supervisor").areas("440784").post("市长").department("市商务局");

        ProjectsApi.as(mayor).get("?leader=me&tag=" + tag).body("items.id", contains(mine));
        ProjectsApi.as(mayor).get("?department=me&tag=" + tag).body("items.id", contains(mine));
        list("leader=me").body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "-code", "name", "-name", "plannedInvestment", "-plannedInvestment"})
    void thePagesOfAListAreTheListWhateverItsOrder(String sort) {
        IntStream.range(0, 7)
                .forEach(i -> tagged("name", "演示" + i % 3, "plannedInvestment", i % 4 == 0 ? null : 100 * (i % 3)));
        List<String> whole = list("sort=" + sort).extract().path("items.id");

        var pages = new ArrayList<String>();
        String cursor = null;
        do {
            var page = list("sort=" + sort + "&limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            pages.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);

        assertThat(pages).hasSize(7).isEqualTo(whole);
    }

    @Test
    void aDescendingListIsAnAscendingOneReversed() {
        tagged("plannedInvestment", 300);
        tagged("plannedInvestment", 1000);
        tagged();

        list("sort=plannedInvestment")
                .body("items.plannedInvestment", contains(nullValue(), equalTo(300), equalTo(1000)));
        list("sort=-plannedInvestment")
                .body("items.plannedInvestment", contains(equalTo(1000), equalTo(300), nullValue()));
    }

    @Test
    void aProjectThatComesInBetweenIsNeitherRepeatedNorDoesItHideOne() {
        var second = tagged("code", "B" + tag);
        var third = tagged("code", "C" + tag);
        String cursor =
                list("limit=1").body("items.id", contains(second)).extract().path("nextCursor");
        tagged("code", "A" + tag);

        list("limit=5&cursor=" + cursor).body("items.id", contains(third)).body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "colour=red, colour",
        "area=Heshan, area",
        "stage=BEGUN, stage",
        "status=LATE, status",
        "category=FACTORY, category",
        "sort=colour, sort",
        "limit=0, limit",
        "limit=501, limit",
        "limit=-1, limit",
        "cursor=abc, cursor",
        "sort=-plannedInvestment&cursor=LXBsYW5uZWRJbnZlc3RtZW50HzFlLTk5OTk5OTk5OR8wMWEyMmRlMC1kNDhlLTc2OWMtODdhNC1jOGY1ZGIxMzM2NzY, cursor",
        "track=a\u0000b, track",
        "cursor=YQ, cursor"
    })
    void aBadQuestionIsRefusedWithTheParameter(String query, String field) {
        reporter().get("?" + query).statusCode(400).body("violations.field", contains(field));
    }

    @Test
    void theCursorOfAnotherOrderIsRefused() {
        tagged();
        tagged();
        String cursor = list("limit=1&sort=name").extract().path("nextCursor");

        reporter().get("?sort=code&cursor=" + cursor).statusCode(400);
    }

    @Test
    void whoHasNoAreaSeesNothing() {
        tagged();

        ProjectsApi.as(Tokens.of("nobody", "viewer")).get("").statusCode(200).body("items", empty());
        ProjectsApi.as(Tokens.of("two", "viewer").areas("440783", "440784106"))
                .get("?tag=" + tag)
                .body("items", hasSize(1));
        ProjectsApi.as(Tokens.of("all", "viewer").areas("*")).get("?tag=" + tag).body("items", hasSize(1));
    }

    @Test
    void aLongListCostsNoMoreStatementsThanAShortOne() {
        IntStream.range(0, 12).forEach(i -> {
            var id = tagged();
            reporter().milestone(id, "SIGNED", "{\"achieved\": \"2023-04-05\"}").statusCode(201);
            reporter()
                    .post(
                            "/" + id + "/blockers",
                            Map.of(
                                    "kind",
                                    "LAND",
                                    "text",
                                    "用地",
                                    "owner",
                                    "市自然资源局",
                                    "level",
                                    "UNIT",
                                    "due",
                                    "2023-12-31"))
                    .statusCode(201);
        });

        assertThat(statementsFor(12)).isEqualTo(statementsFor(2)).isLessThanOrEqualTo(3);
    }

    private long statementsFor(int limit) {
        var statistics = database.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        list("limit=" + limit)
                .body("items", hasSize(limit))
                .body("items[1].milestones", hasSize(1))
                .body("items[1].blockers", hasSize(1));
        return statistics.getPrepareStatementCount();
    }

    private String tagged(Object... changes) {
        var all = new ArrayList<>(List.of("tags", List.of(tag)));
        all.addAll(java.util.Arrays.asList(changes));
        return supervisor().registered(all.toArray());
    }

    private io.restassured.response.ValidatableResponse list(String query) {
        return reporter().get("?tag=" + tag + "&" + query).statusCode(200);
    }
}
