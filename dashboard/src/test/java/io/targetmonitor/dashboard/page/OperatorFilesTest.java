package io.targetmonitor.dashboard.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.targetmonitor.dashboard.testing.Surroundings;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What an operator brings along: names of areas and a map. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(OperatorFilesTest.WithFiles.class)
class OperatorFilesTest {

    @Test
    void namesAndOutlinesOfTheOperatorAreServed() {
        given().get("/areas.json").then().statusCode(200).body("440784106", equalTo("共和"));
        given().get("/outlines.geojson")
                .then()
                .statusCode(200)
                .contentType(containsString("application/geo+json"))
                .body("features[0].properties.code", equalTo("440784106"));
    }

    public static class WithFiles implements QuarkusTestProfile {

        private static final String AREAS = "{\"440784106\": \"共和\"}";
        private static final String OUTLINES = """
                {"type": "FeatureCollection",
                 "features": [{"type": "Feature", "properties": {"code": "440784106"}, "geometry": null}]}
                """;

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dashboard.areas-file", file(AREAS), "dashboard.outlines-file", file(OUTLINES));
        }

        private static String file(String content) {
            try {
                var file = Files.createTempFile("operator", ".json");
                Files.writeString(file, content);
                return file.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
