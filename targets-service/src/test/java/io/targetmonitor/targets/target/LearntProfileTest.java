package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.http.Json;
import io.targetmonitor.kit.testing.EventContract;
import io.targetmonitor.targets.Api;
import io.targetmonitor.targets.BusinessDays;
import io.targetmonitor.targets.PastYears;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.pace.Learnt;

import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class LearntProfileTest {

    private static final String LEARNT = "\"comparator\": \"GE\", \"value\": 1000, \"profile\": {\"type\": \"LEARNT\"}";

    private static final ObjectMapper JSON = Json.configure(new ObjectMapper());

    @Inject
    Targets targets;

    @Inject
    Freezing freezing;

    @Inject
    PlanText text;

    private String land;

    @BeforeEach
    void defineAnIndicator() {
        land = Api.indicator(Api.QUANTITY);
    }

    @Test
    void aTargetShowsTheMeanShareOfFivePastYearsAndWhichTheyAre() {
        // of the older years everything comes in December: they must not count
        PastYears.report(land, 2012, 2016, (year, month) -> month == 12 ? 100 : 0);
        PastYears.report(land, 2017, 2021, (year, month) -> month * (year - 2000L));

        Api.get("/targets/" + Api.target(land, "440784", "2022", LEARNT))
                .body("profile.type", equalTo("LEARNT"), "profile.shares", hasSize(12))
                .body("profile.shares[5]", equalTo(50), "profile.shares[11]", equalTo(100))
                .body("profile.years", contains(2017, 2018, 2019, 2020, 2021))
                .body("profile.learntOn", equalTo(BusinessDays.today().toString()));
    }

    @Test
    void whatIsExpectedDoesNotMoveWhenAPastYearIsCorrectedOrThePlanRevised() {
        PastYears.report(land, 2021, 2021, (year, month) -> month * 10L);
        var id = Api.target(land, "440784", "2022", LEARNT);
        Api.observe(land, "2022-06", "400").statusCode(201);
        Api.get("/targets/" + id).body("assessment.expected", equalTo(500), "assessment.light", equalTo("YELLOW"));

        Api.observe(land, "2021-12", Map.of("value", "240", "status", "\"REVISED\""))
                .statusCode(200);
        Api.get("/targets/" + id).body("assessment.expected", equalTo(500));

        Api.post(Api.supervisor(), "/targets/%s/revisions".formatted(id), "{\"value\": 800, \"reason\": \"x\"}")
                .statusCode(201);
        Api.get("/targets/" + id).body("assessment.expected", equalTo(400), "profile.years", contains(2021));

        Api.post(
                        Api.supervisor(),
                        "/targets/%s/revisions".formatted(id),
                        "{\"profile\": {\"type\": \"LEARNT\"}, \"reason\": \"x\"}")
                .statusCode(201)
                .body("profile.shares[5]", equalTo(25));
    }

    @Test
    void whatIsToldOfItIsAsTheContractSays() {
        PastYears.report(land, 2020, 2021, (year, month) -> month * 10L);
        var id = Api.target(land, "440784", "2022", LEARNT);
        Api.post(Api.supervisor(), "/targets/%s/revisions".formatted(id), "{\"value\": 800, \"reason\": \"x\"}")
                .statusCode(201);

        await().untilAsserted(() -> {
            var told = events(id);
            assertThat(told).hasSize(2);
            told.forEach(EventContract::assertValid);
            assertThat(told.path(1).at("/data/target/originalPlan/profile/type").asText())
                    .isEqualTo("LEARNT");
        });
    }

    private static JsonNode events(String id) throws JsonProcessingException {
        return JSON.readTree(Api.get("/targets/events?limit=500&subject=" + id)
                        .extract()
                        .asString())
                .get("items");
    }

    @Test
    void thereMustBeAYearToLearnFromAndNobodyGivesTheShares() {
        Api.post(Api.supervisor(), "/targets", Api.targetBody(land, "440784", "2022", LEARNT))
                .statusCode(400)
                .body("violations.field", contains("profile"))
                .body(
                        "violations.message",
                        contains("No complete year before 2022 to learn from: choose another profile"));
        PastYears.report(land, 2021, 2021, (year, month) -> month);
        Api.post(
                        Api.supervisor(),
                        "/targets",
                        Api.targetBody(
                                land, "440784", "2022", LEARNT.replace("\"LEARNT\"", "\"LEARNT\", \"years\": [1999]")))
                .statusCode(400)
                .body("violations.field", contains("profile"));
        Api.post(Api.supervisor(), "/targets", Api.targetBody(land, "440784", "2022-Q1", LEARNT))
                .statusCode(400)
                .body("violations.field", contains("profile"));
        Api.post(Api.supervisor(), "/targets", Api.targetBody(land, "440784", "2022/2024", LEARNT))
                .statusCode(400)
                .body("violations.field", contains("profile"));
        var growth = Api.indicator("{\"name\": \"增长\", \"kind\": \"GROWTH_RATE\", \"unit\": \"%\"}");
        Api.post(Api.supervisor(), "/targets", Api.targetBody(growth, "440784", "2022", LEARNT))
                .statusCode(400)
                .body("violations.field", contains("profile"));
    }

    @Test
    void theYearToComeIsLearntAgainAndFixedWhenItStarts() {
        PastYears.report(land, 2021, 2021, (year, month) -> month);
        var id = UUID.fromString(Api.target(land, "440784", "2031", LEARNT));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> targets.findById(id).nextChangeOn()))
                .isEqualTo(LocalDate.of(2031, 1, 1));
        PastYears.report(land, 2020, 2020, (year, month) -> month == 12 ? 12 : 0);

        var plan = QuarkusTransaction.requiringNew().call(() -> {
            var newYear = at(LocalDate.of(2031, 1, 1));
            var locked = List.of(targets.findById(id));
            freezing.freeze(targets.planned(locked, newYear), newYear, "targets-service");
            freezing.freeze(
                    targets.planned(locked, newYear), newYear, "targets-service"); // a second time changes nothing
            return targets.planned(locked, newYear).get(0).plan();
        });

        assertThat(plan.version()).isEqualTo(2);
        assertThat(text.read(plan.content()).profile()).isInstanceOfSatisfying(Learnt.class, fixed -> {
            assertThat(fixed.years()).containsExactly(2020, 2021);
            assertThat(fixed.shares().get(5)).isEqualByComparingTo(new BigDecimal("25"));
            assertThat(fixed.learntOn()).isEqualTo(LocalDate.of(2031, 1, 1));
        });
        await().untilAsserted(() -> Api.get("/targets/events?limit=500&subject=" + id)
                .body("items.type", contains("target.set.v1", "target.revised.v1")));
    }

    private static Moment at(LocalDate day) {
        var zone = ZoneId.of("Asia/Shanghai");
        var morning = day.atTime(10, 0).atZone(zone).toInstant();
        return new Moment(morning, morning, zone, false);
    }
}
