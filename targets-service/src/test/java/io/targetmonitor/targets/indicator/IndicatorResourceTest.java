package io.targetmonitor.targets.indicator;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.targets.Api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class IndicatorResourceTest {

    private static final String LAND = """
            {
              "name": "工业用地供应", "unit": "mu", "kind": "CUMULATIVE", "judgedBy": ["accepted", "done"],
              "reporting": {"frequency": "MONTH", "dueDay": 6, "shift": "NEXT_WORKDAY", "skip": ["01"]}
            }
            """;

    private final String code = "I-" + UUID.randomUUID();

    @Test
    void whatIsLeftOutGetsTheUsualValue() {
        Api.put(Api.supervisor(), path(), LAND)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("code", equalTo(code))
                .body("name", equalTo("工业用地供应"))
                .body("accumulates", equalTo("YEAR"))
                .body("judgedAt", equalTo("MONTH"))
                .body("tolerance.yellow", equalTo(5))
                .body("reporting.skip", hasItem("01"))
                .body("derivation", nullValue());

        Api.get(path()).statusCode(200).body("judgedBy", hasItem("done"));
        Api.get("/indicators?limit=500").statusCode(200).body("items.code", hasItem(code));
    }

    @Test
    void nobodyNeedsToReportWhatSaysSo() {
        Api.put(Api.supervisor(), path(), "{\"name\":\"程序\",\"kind\":\"QUALITATIVE\",\"reporting\":\"NOT_REQUIRED\"}")
                .statusCode(201)
                .body("reporting", equalTo("NOT_REQUIRED"))
                .body("unit", nullValue());
    }

    @Test
    void aChangeNamesTheStateItChangesAndTheSameAgainChangesNothing() {
        Api.put(Api.supervisor(), path(), LAND).statusCode(201);

        Api.put(Api.supervisor(), path(), LAND).statusCode(428);
        Api.put(Api.supervisor().header("If-Match", "\"7\""), path(), LAND).statusCode(412);
        Api.put(Api.supervisor().header("If-Match", "\"1\""), path(), LAND)
                .statusCode(200)
                .header("ETag", "\"1\"");
        Api.put(Api.supervisor().header("If-Match", "\"1\""), path(), LAND.replace("\"dueDay\": 6", "\"dueDay\": 8"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("reporting.dueDay", equalTo(8));
    }

    @Test
    void whatSomebodyDefinesAtTheSameMomentIsAConflict() {
        var path = path();

        assertThat(Api.atOnce(8, () -> Api.put(Api.supervisor(), path, LAND)))
                .containsOnlyOnce(201)
                .isSubsetOf(201, 409, 428);
    }

    @Test
    void whatIsNotThereIsInNoStateThatOneCouldName() {
        for (var named : List.of("\"1\"", "\"0\"", "*")) {
            Api.put(Api.supervisor().header("If-Match", named), path(), LAND).statusCode(412);
        }
        Api.get(path()).statusCode(404);

        Api.put(Api.supervisor().header("If-Match", ""), path(), LAND)
                .statusCode(201)
                .header("ETag", "\"1\"");
    }

    @Test
    void anotherUnitIsAnotherIndicator() {
        Api.put(Api.supervisor(), path(), LAND).statusCode(201);

        Api.put(Api.supervisor().header("If-Match", "\"1\""), path(), LAND.replace("\"mu\"", "\"CNY\""))
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-meaning"));
        Api.get(path()).body("unit", equalTo("mu")).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind        | {"name": "x", "unit": "mu"}
                    name        | {"unit": "mu", "kind": "CUMULATIVE"}
                    unit        | {"name": "x", "kind": "CUMULATIVE"}
                    unit        | {"name": "x", "unit": "mu", "kind": "GROWTH_RATE"}
                    unit        | {"name": "x", "unit": "furlong", "kind": "CUMULATIVE"}
                    unit        | {"name": "x", "unit": "%", "kind": "RANK"}
                    tolerance   | {"name": "x", "unit": "mu", "kind": "CUMULATIVE", "tolerance": {"yellow": 10, "red": 5, "recovery": 2}}
                    reporting   | {"name": "x", "unit": "mu", "kind": "CUMULATIVE", "reporting": {"frequency": "MONTH", "dueDay": 32}}
                    reporting   | {"name": "x", "unit": "mu", "kind": "CUMULATIVE", "reporting": {"frequency": "QUARTER"}}
                    reporting   | {"name": "x", "unit": "mu", "kind": "CUMULATIVE", "reporting": {"frequency": "MONTH", "dueDay": 6, "skip": ["13"]}}
                    surprise    | {"name": "x", "unit": "mu", "kind": "CUMULATIVE", "surprise": 1}
                    unit        | {"name": "x", "unit": "mu", "kind": "CUMULATIVE", "derivation": {"from": "PROJECTS", "measure": "COUNT", "milestone": "SIGNED"}}
                    derivation.milestone | {"name": "x", "unit": "count", "kind": "CUMULATIVE", "derivation": {"from": "PROJECTS", "measure": "COUNT"}}
                    derivation.milestone | {"name": "x", "unit": "count", "kind": "CUMULATIVE", "derivation": {"from": "PROJECTS", "measure": "COUNT", "milestone": "SINGED"}}
                    derivation.where.category | {"name": "x", "unit": "count", "kind": "CUMULATIVE", "derivation": {"from": "PROJECTS", "measure": "COUNT", "milestone": "SIGNED", "where": {"category": ["INDUSTRY", "SPORT"]}}}
                    derivation.where.capitalIn | {"name": "x", "unit": "count", "kind": "CUMULATIVE", "derivation": {"from": "PROJECTS", "measure": "COUNT", "milestone": "SIGNED", "where": {"capitalIn": ["MARTIAN"]}}}
                    derivation.where.minPlannedInvestment | {"name": "x", "unit": "count", "kind": "CUMULATIVE", "derivation": {"from": "PROJECTS", "measure": "COUNT", "milestone": "SIGNED", "where": {"minPlannedInvestment": -1}}}
                    peers       | {"name": "x", "unit": "rank", "kind": "RANK", "peers": ["4407845"]}
                    """)
    void whatMakesNoSenseIsRefusedWithTheFieldNamed(String field, String body) {
        Api.put(Api.supervisor(), path(), body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(containsString(field)));

        Api.get(path()).statusCode(404);
    }

    @Test
    void onlySupervisorsDefine() {
        Api.put(Api.reporter(), path(), LAND).statusCode(403);
        Api.as(Tokens.of("v", "viewer")).get("/indicators").then().statusCode(200);
    }

    private String path() {
        return "/indicators/" + code;
    }
}
