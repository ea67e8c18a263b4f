package io.targetmonitor.targets.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.targets.Api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class BatchResourceTest {

    private String land;

    @BeforeEach
    void defineAnIndicator() {
        land = Api.indicator(Api.QUANTITY);
    }

    @Test
    void aWholeYearComesInAtOnceAndOnlyOnce() {
        var year = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> row(month, month * 10))
                .collect(Collectors.joining(","));

        post("", year).statusCode(200).body("recorded", equalTo(12), "unchanged", equalTo(0), "refused", empty());
        post("", year).statusCode(200).body("recorded", equalTo(0), "unchanged", equalTo(12));
        series().body("items", hasSize(12));
    }

    @Test
    void oneBadRowRefusesAllAndIsNamed() {
        post("", row(1, 10) + "," + row(2, -5) + "," + row(3, 30))
                .statusCode(400)
                .body("type", equalTo("/problems/batch-refused"), "violations.field", contains("items[1].value"));

        series().body("items", empty());
    }

    @Test
    void whyARowIsRefusedIsSaidInFull() {
        var derived = Api.indicator("""
                {"name": "签约", "unit": "count", "kind": "CUMULATIVE",
                 "derivation": {"from": "PROJECTS", "measure": "COUNT", "milestone": "SIGNED"}}
                """);

        post("", row(1, 10) + "," + row(2, 20).replace(land, derived))
                .statusCode(400)
                .body("violations.field", contains("items[1]"))
                .body("violations.message", contains(derived + " is computed from project events and takes no values"));
    }

    @Test
    void badRowsCanBeSkipped() {
        post("?onError=skip", row(1, 10) + "," + row(2, 5) + "," + row(3, 30) + "," + row(13, 1))
                .statusCode(200)
                .body("recorded", equalTo(2))
                .body("refused.row", contains(1, 3))
                .body("refused.code", contains("reason-required", "period-form"));

        series().body("items.value", contains(10, 30));
    }

    @Test
    void rowsThatAreNotAsTheFormAsksForAreSkippedLikeAllOthers() {
        var rows = String.join(
                ",",
                row(1, 10),
                row(2, 20).replace("20}", "null}"),
                row(3, 30).replace("\"area\":\"440784\",", ""),
                row(4, 40).replace("}", ",\"source\":\"%s\"}".formatted("x".repeat(301))),
                row(5, 50).replace("}", ",\"reported\":{\"value\":50}}"),
                "null",
                row(7, 70));

        post("", rows)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body(
                        "violations.field",
                        contains(
                                "items[1].value",
                                "items[2].area",
                                "items[3].source",
                                "items[4].reported.unit",
                                "items[5]"));
        series().body("items", empty());
        post("?onError=skip", rows)
                .statusCode(200)
                .body("recorded", equalTo(2))
                .body("refused.row", contains(1, 2, 3, 4, 5))
                .body("refused.field", contains("value", "area", "source", "reported.unit", null))
                .body("refused.code", contains("required", "required", "too-large", "required", "required"));
        series().body("items.value", contains(10, 70));
    }

    @Test
    void whatIsWrongWithTheBatchItselfCannotBeSkipped() {
        post("?onError=skip", "").statusCode(400).body("violations.field", contains("items"));
        post("?onError=skip", row(1, 10).replace("10}", "\"ten\"}"))
                .statusCode(400)
                .body("violations.field", contains("items[0].value"));
    }

    @Test
    void rowsOfOneBatchKnowEachOther() {
        post("?onError=skip", row(2, 20) + "," + row(1, 50) + "," + row(2, 15))
                .body("recorded", equalTo(2))
                .body("refused.row", contains(2));
    }

    @Test
    void rowsThroughOneDayAreOfOneValueWhateverTheirPeriodsAreCalled() {
        post("", row(3, 10).replace("2022-03", "2022-Q1") + "," + row(3, 10) + "," + row(3, 20))
                .statusCode(200)
                .body("recorded", equalTo(2), "unchanged", equalTo(1));

        series().body("items.vintage", contains(1, 2), "items.period", contains("2022-Q1", "2022-Q1"));
    }

    @Test
    void rowsOfOneBatchKnowWhatWasPublishedAfterSomeOfThem() {
        post("", published(1, 50, "2022-09-06")).body("recorded", equalTo(1));

        post("", published(1, 100, "2022-09-01") + "," + published(2, 60, "2022-09-20"))
                .statusCode(200)
                .body("recorded", equalTo(2));
    }

    @Test
    void aRowWithAReasonIsKnownToTheOthersToo() {
        post("", published(1, 50, "2022-09-06")).body("recorded", equalTo(1));
        var withAReason = published(1, 100, "2022-09-01").replace("}", ",\"reason\":\"x\"}");

        post("", withAReason + "," + published(2, 60, "2022-09-20"))
                .statusCode(200)
                .body("recorded", equalTo(2));
    }

    @Test
    void everyBadRowOfManySeriesIsNamed() {
        var villages = IntStream.range(0, 1_200).boxed().toList();
        var rows = villages.stream()
                .map(i -> row(1, 10).replace("440784", village(i)) + ","
                        + row(2, i % 100 == 7 ? 5 : 20).replace("440784", village(i)))
                .collect(Collectors.joining(","));
        var bad =
                villages.stream().filter(i -> i % 100 == 7).map(i -> 2 * i + 1).toList();

        post("", rows)
                .statusCode(400)
                .body(
                        "violations.field",
                        equalTo(bad.stream().map("items[%d].reason"::formatted).toList()));
        series().body("items", empty());
        post("?onError=skip", rows).body("recorded", equalTo(2_400 - bad.size()), "refused.row", equalTo(bad));
    }

    @Test
    void twoThatOpenTheSameSeriesInOppositeOrdersDoNotStopEachOther() {
        var villages = IntStream.range(0, 2_500).boxed().collect(Collectors.toCollection(ArrayList::new));
        var there = rows(villages);
        Collections.reverse(villages);
        var back = rows(villages);

        var both = Stream.of(there, back)
                .map(rows -> CompletableFuture.supplyAsync(
                        () -> post("", rows).statusCode(200).extract().<Integer>path("recorded"),
                        run -> new Thread(run).start()))
                .toList();

        assertThat(both.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(villages.size());
    }

    @Test
    void theSameKeyGetsTheSameAnswer() {
        var key = UUID.randomUUID().toString();
        var path = "/observations/batch";

        Api.post(Api.reporter().header("Idempotency-Key", key), path, body(row(1, 10)))
                .body("recorded", equalTo(1));
        Api.post(Api.reporter().header("Idempotency-Key", key), path, body(row(1, 10)))
                .statusCode(200)
                .body("recorded", equalTo(1));
        Api.post(Api.reporter().header("Idempotency-Key", key), path, body(row(1, 11)))
                .statusCode(422);
        series().body("items.value", contains(10));
    }

    @Test
    void aForeignAreaIsForbidden() {
        post("", row(1, 10).replace("440784", "440785"))
                .statusCode(403)
                .body("type", equalTo("/problems/area-not-yours"));
    }

    @Test
    void anUnknownIndicatorAndAnEmptyBatchAreRefused() {
        post("", row(1, 10).replace(land, "none-such"))
                .statusCode(400)
                .body("violations.field", contains("items[0].indicator"));
        post("", "").statusCode(400);
    }

    private String row(int month, int value) {
        return "{\"indicator\":\"%s\",\"area\":\"440784\",\"period\":\"2022-%02d\",\"value\":%d}"
                .formatted(land, month, value);
    }

    private String published(int month, int value, String day) {
        return row(month, value).replace("}", ",\"publishedAt\":\"%sT00:00:00Z\"}".formatted(day));
    }

    private String rows(List<Integer> villages) {
        return villages.stream()
                .map(i -> row(1, 10).replace("440784", village(i)))
                .collect(Collectors.joining(","));
    }

    private static String village(int number) {
        return "440784%03d%03d".formatted(101 + number / 100, 201 + number % 100);
    }

    private static String body(String rows) {
        return "{\"items\":[" + rows + "]}";
    }

    private static ValidatableResponse post(String query, String rows) {
        return Api.post(Api.reporter(), "/observations/batch" + query, body(rows));
    }

    private ValidatableResponse series() {
        return Api.get("/observations?vintages=true&indicator=" + land);
    }
}
