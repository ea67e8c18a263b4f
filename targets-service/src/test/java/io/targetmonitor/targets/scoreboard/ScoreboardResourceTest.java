package io.targetmonitor.targets.scoreboard;

import java.math.BigDecimal;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.targets.Api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class ScoreboardResourceTest {

    private static final String AT_LEAST = "\"comparator\": \"GE\", \"value\": 1200";

    @Inject
    EntityManagerFactory persistence;

    @Test
    void aRowHasTheFieldsOfTheAssessmentAndTheTotalsAddUp() {
        var land = Api.indicator(Api.QUANTITY);
        Api.target(land, "441801", "2022/2030", AT_LEAST);
        Api.put(Api.supervisor(), "/observations/%s/441801/2022-12".formatted(land), "{\"value\": 10}")
                .statusCode(201);

        board("area=441801&period=2023")
                .body("items.size()", equalTo(1))
                .body("items[0]", aMapWithSize(32))
                .body("items[0].actual", equalTo(10))
                .body("items[0].basis.probability", equalTo("NOT_A_CALENDAR_YEAR"))
                .body("items[0].expected", equalTo(new BigDecimal("133.33")))
                .body("items[0].light", equalTo("RED"))
                .body("totals.RED", equalTo(1))
                .body("totals.GREEN", equalTo(0));
    }

    @Test
    void whoHasSeenItIsToldOnlyWhatHasChanged() {
        var land = Api.indicator(Api.QUANTITY);
        Api.target(land, "441808", "2022", AT_LEAST);
        var address = "/scoreboard?area=441808&period=2022";
        var seen = Api.get(address).statusCode(200).extract().header("ETag");

        Api.supervisor()
                .header("If-None-Match", seen)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", seen)
                .body(emptyString());
        Api.put(Api.supervisor(), "/observations/%s/441808/2022-12".formatted(land), "{\"value\": 10}")
                .statusCode(201);
        Api.supervisor().header("If-None-Match", seen).get(address).then().statusCode(200);
    }

    @Test
    void thePeriodFindsWhatOverlapsAndWhatHasNone() {
        var land = Api.indicator(Api.QUANTITY);
        var programme = Api.indicator("{\"name\": \"x\", \"kind\": \"QUALITATIVE\"}");
        var year = Api.target(land, "441802", "2022", AT_LEAST);
        var years = Api.target(land, "441802", "2021/2023", AT_LEAST);
        var other = Api.target(land, "441802", "2020", AT_LEAST);
        String open = Api.post(
                        Api.supervisor(), "/targets", "{\"indicator\":\"%s\",\"area\":\"441802\"}".formatted(programme))
                .extract()
                .path("id");

        board("area=441802&period=2022")
                .body("items.id", hasItems(year, years, open))
                .body("items.id", not(hasItem(other)));
        board("area=441802&period=2022&exact=true").body("items.id", contains(year));
        board("area=441802").body("items.size()", equalTo(4));
    }

    @Test
    void theAreaItselfItsChildrenOrAllBelow() {
        var land = Api.indicator(Api.QUANTITY);
        var county = Api.target(land, "441803", "2022", AT_LEAST);
        var town = Api.target(land, "441803101", "2022", AT_LEAST);
        var park = Api.target(land, "X441803-IND1", "2022", AT_LEAST);
        var village = Api.target(land, "441803101001", "2022", AT_LEAST);

        board("area=441803").body("items.id", contains(county));
        board("area=441803&children=true")
                .body("items.id", hasItems(county, town, park))
                .body("items.id", not(hasItem(village)));
        board("area=441803&deep=true").body("items.id", hasItems(county, town, park, village));
        board("area=441800&children=true").body("items.id", hasItem(county)).body("items.id", not(hasItem(town)));
    }

    @Test
    void whatIsWithdrawnIsGone() {
        var land = Api.indicator(Api.QUANTITY);
        var id = Api.target(land, "441804", "2022", AT_LEAST);
        Api.post(Api.supervisor(), "/targets/%s/withdraw".formatted(id), "{\"reason\":\"x\"}")
                .statusCode(200);

        board("area=441804").body("items", empty());
    }

    @Test
    void strangersSeeNothing() {
        var land = Api.indicator(Api.QUANTITY);
        Api.target(land, "441805", "2022", AT_LEAST);

        Api.as(Tokens.of("v", "viewer").areas("4406"))
                .get("/scoreboard?area=441805")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        Api.get("/scoreboard").statusCode(400).body("violations.field", contains("area"));
        Api.get("/scoreboard?area=4407845").statusCode(400).body("violations.field", contains("area"));
        Api.get("/scoreboard?area=440784&period=23").statusCode(400).body("violations.field", contains("period"));
        Api.get("/scoreboard?area=440784&exact=true").statusCode(400).body("violations.field", contains("period"));
        Api.get("/scoreboard?area=440784&asOf=2099-01-01").statusCode(400).body("violations.field", contains("asOf"));
        Api.get("/scoreboard?area=440784&asof=2023-01-01").statusCode(400).body("violations.field", contains("asof"));
    }

    @Test
    void fiftyTargetsCostNoMoreStatementsThanOne() {
        var derived = Api.indicator("""
            {"name": "签约", "unit": "count", "kind": "CUMULATIVE",
             "derivation": {"from": "PROJECTS", "measure": "COUNT", "milestone": "SIGNED"}}
            """);
        Api.target(derived, "441806", "2022", "\"comparator\": \"GT\", \"value\": 55");
        var one = statements(() -> board("area=441806").body("items.size()", equalTo(1)));
        for (var i = 0; i < 49; i++) {
            var land = Api.indicator(Api.QUANTITY);
            Api.target(land, "441806", "2022", AT_LEAST);
            Api.put(Api.supervisor(), "/observations/%s/441806/2022-06".formatted(land), "{\"value\": %d}".formatted(i))
                    .statusCode(201);
        }

        var fifty = statements(() -> board("area=441806").body("items.size()", equalTo(50)));

        assertThat(one).isLessThanOrEqualTo(7);
        assertThat(fifty).isLessThanOrEqualTo(7);
    }

    private long statements(Runnable call) {
        var statistics = persistence.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        var before = statistics.getPrepareStatementCount();
        call.run();
        var after = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return after - before;
    }

    private static ValidatableResponse board(String query) {
        return Api.get("/scoreboard?" + query).statusCode(200);
    }
}
