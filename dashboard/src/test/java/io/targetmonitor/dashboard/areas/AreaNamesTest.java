package io.targetmonitor.dashboard.areas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import io.targetmonitor.dashboard.testing.Surroundings;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The names of areas, as src/areas/generate.mjs makes them: whole, and each findable by code. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AreaNamesTest {

    /** DOMAIN.md 5.1. */
    private static final Map<String, String> TOWNS_OF_HESHAN = Map.of(
            "440784001", "沙坪街道",
            "440784101", "龙口镇",
            "440784102", "雅瑶镇",
            "440784103", "古劳镇",
            "440784104", "桃源镇",
            "440784105", "鹤城镇",
            "440784106", "共和镇",
            "440784107", "址山镇",
            "440784108", "宅梧镇",
            "440784112", "双合镇");

    @Test
    void aPageLoadsOneProvinceAtAStablePath() {
        given().get("/areas/index.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("names", not(equalTo(Map.of())), "names.'44'", equalTo("广东省"))
                .body("names.keySet()", hasSize(31));
        given().get("/areas/44.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("names.'440784'", equalTo("鹤山市"), "names.'440784106'", equalTo("共和镇"));
        given().get("/areas/99.json").then().statusCode(404);
    }

    @Test
    void heshanHasItsTenTownsAndTwoThatAreNotOffered() {
        var guangdong = file("44");
        var inside = names(guangdong).entrySet().stream()
                .filter(area ->
                        area.getKey().startsWith("440784") && area.getKey().length() == 9)
                .collect(Collectors.toMap(Map.Entry::getKey, area -> (String) area.getValue()));

        var offered = new TreeMap<>(inside);
        offered.keySet().removeAll(notOffered(guangdong));
        assertEquals(new TreeMap<>(TOWNS_OF_HESHAN), offered);
        assertEquals("广东省江门监狱", inside.get("440784401"));
        assertEquals("江门市四堡林场", inside.get("440784402"));
        assertEquals(12, inside.size());
    }

    @Test
    void noAreaIsMissingAndEachLiesInAnotherOne() {
        var codes = provinces()
                .flatMap(province -> names(file(province)).keySet().stream())
                .toList();
        var byLength = codes.stream().collect(Collectors.groupingBy(String::length, Collectors.counting()));

        assertEquals(Map.of(2, 31L, 4, 342L, 6, 2_978L, 9, 41_352L), byLength);
        assertEquals(codes.size(), codes.stream().distinct().count());
        var known = codes.stream().collect(Collectors.toSet());
        assertTrue(codes.stream()
                .filter(code -> code.length() > 2)
                .allMatch(code -> known.contains(code.substring(0, code.length() == 9 ? 6 : code.length() - 2))));
    }

    @Test
    void onlyStatisticalPseudoTownsAreNotOffered() {
        var notOffered = provinces()
                .flatMap(province -> notOffered(file(province)).stream())
                .toList();

        assertEquals(2_128, notOffered.size());
        assertTrue(notOffered.stream().allMatch(code -> code.length() == 9 && code.charAt(6) == '4'));
    }

    private static Stream<String> provinces() {
        return names(file("index")).keySet().stream();
    }

    private static Map<String, Object> names(JsonObject file) {
        return file.getJsonObject("names").getMap();
    }

    private static List<String> notOffered(JsonObject file) {
        return file.getJsonArray("notOffered").stream().map(String.class::cast).toList();
    }

    private static JsonObject file(String name) {
        try (var file = AreaNamesTest.class.getResourceAsStream("/META-INF/resources/areas/%s.json".formatted(name))) {
            return new JsonObject(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
