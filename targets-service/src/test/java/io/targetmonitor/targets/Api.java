package io.targetmonitor.targets;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import io.targetmonitor.kit.testing.Tokens;

/** Calls of the API as a supervisor or reporter of Heshan; each test makes its own codes and deletes nothing. */
public final class Api {

    public static final String QUANTITY = """
            {"name": "试验指标", "unit": "mu", "kind": "CUMULATIVE"}
            """;

    private Api() {}

    public static RequestSpecification as(Tokens user) {
        var exact = RestAssured.config()
                .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
        return RestAssured.given()
                .config(exact)
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + user.token())
                .basePath("/api/v1");
    }

    public static RequestSpecification supervisor() {
        return as(Tokens.of("supervisor", "supervisor").areas("*"));
    }

    public static RequestSpecification reporter() {
        return as(Tokens.of("reporter-heshan", "reporter").areas("440784"));
    }

    public static ValidatableResponse get(String path, Object... parameters) {
        return supervisor().get(path, parameters).then();
    }

    public static ValidatableResponse put(RequestSpecification user, String path, String body) {
        return user.contentType(ContentType.JSON).body(body).put(path).then();
    }

    public static ValidatableResponse post(RequestSpecification user, String path, String body) {
        return user.contentType(ContentType.JSON).body(body).post(path).then();
    }

    /** The statuses that several get who ask at the same moment. */
    public static List<Integer> atOnce(int many, Supplier<ValidatableResponse> call) {
        var answers = IntStream.range(0, many)
                .mapToObj(any ->
                        CompletableFuture.supplyAsync(() -> call.get().extract().statusCode()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** An indicator of the test's own. */
    public static String indicator(String definition) {
        var code = "I-" + UUID.randomUUID();
        put(supervisor(), "/indicators/" + code, definition).statusCode(201);
        return code;
    }

    /** A target of the test's own; answers its id. */
    public static String target(String indicator, String area, String period, String rest) {
        return post(supervisor(), "/targets", targetBody(indicator, area, period, rest))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String targetBody(String indicator, String area, String period, String rest) {
        return """
                {"indicator": "%s", "area": "%s", "period": "%s", %s}
                """.formatted(indicator, area, period, rest);
    }

    public static ValidatableResponse observe(String indicator, String period, String value) {
        return observe(indicator, period, Map.of("value", value));
    }

    /** Values of {@code fields} are JSON. */
    public static ValidatableResponse observe(String indicator, String period, Map<String, String> fields) {
        var body = new StringBuilder("{");
        fields.forEach(
                (field, json) -> body.append(body.length() > 1 ? "," : "").append("\"%s\":%s".formatted(field, json)));
        return put(reporter(), "/observations/%s/440784/%s".formatted(indicator, period), body + "}");
    }
}
