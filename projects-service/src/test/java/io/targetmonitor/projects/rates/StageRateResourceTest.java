package io.targetmonitor.projects.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Each test has a county of its own, so that no other adds to its cohort. */
@QuarkusTest
@TestProfile(OwnClock.class)
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class StageRateResourceTest {

    private static final String YEAR = "from=2022-01-01&to=2022-12-31";
    private static final ProjectsApi CITY =
            ProjectsApi.as(Tokens.of("supervisor", "supervisor").areas("4407"));

    /** Xinhui 2022, published: 62.8, 53.5, 53.5 and 48.8 % of 43. */
    @Test
    void thePublishedRatesOfFortyThreeProjects() {
        var ids = reviewed(45, "440705001");
        reach(ids.subList(0, 27), "LISTED");
        reach(ids.subList(0, 23), "CONTRACTED", "LAND_DELIVERED");
        reach(ids.subList(0, 21), "STARTED");
        withdraw(ids.get(43));
        merge(ids.get(44), ids.get(0));

        rates("area=440705&" + YEAR)
                .body("total.cohort", equalTo(43))
                .body("total.listing.numerator", equalTo(27))
                .body("total.listing.denominator", equalTo(43))
                .body("total.listing.rate", equalTo(62.79f))
                .body("total.supply.rate", equalTo(53.49f))
                .body("total.landDelivery.rate", equalTo(53.49f))
                .body("total.start.rate", equalTo(48.84f))
                .body("total.inStatistics.rate", equalTo(0))
                .body("total.listing.rank", nullValue())
                .body("total.funnel.supply.rate", equalTo(85.19f))
                .body("items.group", contains("440705001"))
                .body("items[0].start.rank", equalTo(1));
    }

    /** Jiangmen, the cohort of 2022 a year later, published: 93.4, 92.1 and 84.1 % of 151. */
    @Test
    void thePublishedRatesOfAHundredAndFiftyOneProjects() {
        var ids = reviewed(151, "440781001");
        reach(ids.subList(0, 141), "LISTED");
        reach(ids.subList(0, 139), "LAND_DELIVERED");
        reach(ids.subList(0, 127), "STARTED");

        rates("area=440781&" + YEAR)
                .body("total.cohort", equalTo(151))
                .body("total.listing.rate", equalTo(93.38f))
                .body("total.landDelivery.rate", equalTo(92.05f))
                .body("total.start.rate", equalTo(84.11f));
    }

    @Test
    void equalRatesShareAPlaceAndTheNextIsSkipped() {
        var shares = Map.of("440703101", 4, "440703102", 2, "440703103", 2, "440703104", 1);
        shares.forEach((town, listed) -> reach(reviewed(4, town).subList(0, listed), "LISTED"));
        reviewed(1, "440703105", "needsNewLand", false);

        rates("area=440703&" + YEAR)
                .body("items.group", contains("440703101", "440703102", "440703103", "440703104", "440703105"))
                .body("items.listing.rank", contains(1, 2, 2, 4, null))
                .body("items.listing.rate", contains(equalTo(100), equalTo(50), equalTo(50), equalTo(25), nullValue()))
                .body("items.start.rank", contains(1, 1, 1, 1, 1));
        rates("area=440703&by=department&" + YEAR)
                .body("items.group", contains("市招商局"))
                .body("items[0].cohort", equalTo(17));
    }

    @Test
    void whoNeedsNoNewLandIsAskedOnlyWhetherItStarted() {
        reach(reviewed(1, "440704001"), "LISTED", "CONTRACTED", "LAND_DELIVERED", "STARTED");
        reach(reviewed(3, "440704001", "needsNewLand", false).subList(0, 2), "STARTED", "IN_STATISTICS");

        rates("area=440704&" + YEAR)
                .body("total.cohort", equalTo(4))
                .body("total.listing.denominator", equalTo(1))
                .body("total.supply.denominator", equalTo(1))
                .body("total.landDelivery.denominator", equalTo(1))
                .body("total.start.denominator", equalTo(4))
                .body("total.start.numerator", equalTo(3))
                .body("total.inStatistics.rate", equalTo(50));
    }

    @Test
    void onlyIndustrialProjectsReviewedInTheWindowAreInTheCohort() {
        reviewed(1, "440785001");
        reviewed(1, "440785001", "category", "LIVELIHOOD");
        CITY.registered("area", "440785001");
        var id = CITY.registered("area", "440785001");
        achieve(id, "REVIEWED", "2021-12-31");

        rates("area=440785&" + YEAR).body("total.cohort", equalTo(1));
        rates("area=440785&from=2021-12-31&to=2022-12-31").body("total.cohort", equalTo(2));
    }

    @Test
    void aLateEntryChangesNothingBeforeItWasKnown() {
        var begun = nextDay();
        var ids = reviewed(4, "440784101");
        reach(ids.subList(0, 2), "LISTED");
        var withdrawn = nextDay();
        withdraw(ids.get(3));
        var takenBack = nextDay();
        CITY.milestone(ids.get(1), "LISTED", "{\"reason\": \"公告撤回\"}").statusCode(200);
        nextDay();
        var corrected = nextDay();
        achieve(ids.get(2), "LISTED", "2022-11-15");
        CITY.patch(ids.get(0), "", "{\"area\": \"440784102\"}").statusCode(200);
        var today = nextDay();

        listing(begun.minusDays(1)).body("items", empty()).body("total.cohort", equalTo(0));
        assertListing(begun, 2, 4);
        assertListing(withdrawn, 2, 3);
        assertListing(takenBack, 1, 3);
        assertListing(corrected.minusDays(1), 1, 3);
        assertListing(corrected + "T01:59:59Z", 1, 3);
        assertListing(corrected + "T02:00:00Z", 1, 2);
        listing(today)
                .body("items.group", contains("440784101", "440784102"))
                .body("total.listing.numerator", equalTo(2));
        rates("area=440784102&asOf=%s&%s".formatted(withdrawn, YEAR)).body("total.cohort", equalTo(0));
    }

    @Test
    void aLimitOfDaysAsksOnlyWhoHadThemAndCountsOnlyWhoKeptThem() {
        var today = nextDay();
        var town = "440700101";
        var soon = CITY.registered("area", town);
        achieve(soon, "REVIEWED", "2022-06-01");
        achieve(soon, "LISTED", "2022-08-30");
        var late = CITY.registered("area", town);
        achieve(late, "REVIEWED", "2022-06-01");
        achieve(late, "LISTED", "2022-08-31");
        var fresh = CITY.registered("area", town);
        achieve(fresh, "REVIEWED", today.minusDays(89).toString());
        achieve(fresh, "LISTED", today.minusDays(88).toString());

        withinDays(90)
                .body("total.cohort", equalTo(3))
                .body("total.listing.denominator", equalTo(2))
                .body("total.listing.numerator", equalTo(1))
                .body("maxDays", equalTo(90));
        withinDays(89).body("total.listing.denominator", equalTo(3)).body("total.listing.numerator", equalTo(1));
    }

    @Test
    void nobodySeesMoreThanLiesInHisAreas() {
        reviewed(2, "440783101");
        reviewed(1, "440783102");
        var town = ProjectsApi.as(Tokens.of("town", "viewer").areas("440783102"));
        var stranger = ProjectsApi.as(Tokens.of("stranger", "viewer").areas("4406"));

        rates(town, "area=4407&" + YEAR).body("items.group", contains("440783102"));
        rates(town, YEAR).body("total.cohort", equalTo(1));
        rates(stranger, "area=440783&" + YEAR)
                .body("items", empty())
                .body("total.cohort", equalTo(0))
                .body("total.listing.rate", nullValue());
        get(stranger, "/projects?area=440783&" + YEAR).statusCode(200).body("items", empty());
        get(town, "/projects?" + YEAR).statusCode(200).body("items.area", contains("440783102"));
    }

    @Test
    void behindEachNumberStandItsProjects() {
        var ids = reviewed(5, "440782101");
        reach(ids.subList(0, 2), "LISTED");
        var leased = reviewed(1, "440782102", "needsNewLand", false, "department", null)
                .get(0);
        var asked = "/projects?area=440782&" + YEAR;

        get(CITY, asked + "&stage=listing&reached=true")
                .body("items.id", contains(ids.get(0), ids.get(1)))
                .body("items.numeratorOf", everyItem(equalTo(List.of("listing"))))
                .body("items[0].listed", equalTo("2022-10-01"))
                .body("items[0].name", equalTo("演示项目"));
        get(CITY, asked + "&stage=listing&reached=false").body("items.id", equalTo(ids.subList(2, 5)));
        get(CITY, asked + "&stage=listing").body("items.id", not(hasItem(leased)));
        get(CITY, asked + "&stage=start").body("items.id", hasItem(leased));
        get(CITY, asked + "&group=440782102").body("items.id", contains(leased));
        get(CITY, asked + "&by=department&group=-").body("items.id", contains(leased));
        get(CITY, asked + "&by=department&group=市招商局").body("items.id", equalTo(ids));
        assertThat(paged(asked)).hasSize(6).containsAll(ids);
    }

    @ParameterizedTest
    @CsvSource({
        "to=2022-12-31, from",
        "from=2022-01-01, to",
        "from=2022-01-01&to=2021-12-31, to",
        "from=2022-01-32&to=2022-12-31, from",
        "from=0022-01-01&to=2022-12-31, from",
        "from=2022-01-01&to=2022-12-31&asOf=2031-01-01, asOf",
        "from=2022-01-01&to=2022-12-31&asOf=soon, asOf",
        "from=2022-01-01&to=2022-12-31&by=leader, by",
        "from=2022-01-01&to=2022-12-31&maxDays=-1, maxDays",
        "from=2022-01-01&to=2022-12-31&maxDays=x, maxDays",
        "from=2022-01-01&to=2022-12-31&area=Heshan, area",
        "from=2022-01-01&to=2022-12-31&colour=red, colour"
    })
    void aBadQuestionIsRefusedWithTheParameter(String query, String field) {
        get(CITY, "?" + query).statusCode(400).body("violations.field", contains(field));
        get(CITY, "/projects?" + query).statusCode(400).body("violations.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource({
        "stage=begun, stage",
        "reached=true, stage",
        "stage=start&reached=x, reached",
        "limit=0, limit",
        "cursor=YQ, cursor"
    })
    void aBadListIsRefusedWithTheParameter(String query, String field) {
        get(CITY, "/projects?" + YEAR + "&" + query).statusCode(400).body("violations.field", contains(field));
    }

    private static List<String> paged(String query) {
        var pages = new ArrayList<String>();
        String cursor = null;
        do {
            var page = get(CITY, query + "&limit=4" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200);
            pages.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        return pages;
    }

    private static void assertListing(Object asOf, int numerator, int denominator) {
        listing(asOf)
                .body("items[0].group", equalTo("440784101"))
                .body("items[0].listing.numerator", equalTo(numerator))
                .body("items[0].listing.denominator", equalTo(denominator));
    }

    private static ValidatableResponse listing(Object asOf) {
        return rates("area=440784&asOf=%s&%s".formatted(asOf, YEAR));
    }

    private static ValidatableResponse withinDays(int days) {
        return rates("area=440700101&from=2022-01-01&to=2024-12-31&maxDays=" + days);
    }

    /** Registered in order of code, reviewed in 2022. */
    private static List<String> reviewed(int count, String area, Object... changes) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var all = new ArrayList<Object>(List.of(
                            "area",
                            area,
                            "department",
                            "市招商局",
                            "code",
                            "R%s-%03d-%d".formatted(area, i, changes.length)));
                    all.addAll(Arrays.asList(changes));
                    var id = CITY.registered(all.toArray());
                    achieve(id, "REVIEWED", "2022-03-01");
                    return id;
                })
                .toList();
    }

    private static void reach(List<String> ids, String... kinds) {
        ids.forEach(id -> List.of(kinds).forEach(kind -> achieve(id, kind, "2022-10-01")));
    }

    private static void achieve(String id, String kind, String day) {
        CITY.milestone(id, kind, "{\"achieved\": \"%s\", \"reason\": \"补录\"}".formatted(day))
                .statusCode(201);
    }

    private static void withdraw(String id) {
        CITY.post("/" + id + "/withdraw", Map.of("reason", "撤资", "date", "2023-01-01"))
                .statusCode(200);
    }

    private static void merge(String id, String into) {
        CITY.post("/" + id + "/merge", Map.of("into", into, "reason", "同一地块", "date", "2023-01-01"))
                .statusCode(200);
    }

    private static ValidatableResponse rates(String query) {
        return rates(CITY, query);
    }

    private static ValidatableResponse rates(ProjectsApi api, String query) {
        return get(api, "?" + query).statusCode(200);
    }

    private static ValidatableResponse get(ProjectsApi api, String pathAndQuery) {
        return api.request().get("/api/v1/stage-rates" + pathAndQuery).then();
    }
}
