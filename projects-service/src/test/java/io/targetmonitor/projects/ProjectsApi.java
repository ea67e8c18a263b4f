package io.targetmonitor.projects;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import io.targetmonitor.kit.testing.Tokens;

import static io.restassured.RestAssured.given;

/** The API as a client sees it; each test makes projects of its own and deletes nothing. */
public final class ProjectsApi {

    public static final String TODAY = "2023-11-10";
    public static final String PATH = "/api/v1/projects";

    /** Only lists that were asked of the past say of when they are. */
    public static final String SAID_OF_WHEN = ",\"asOf\":\"[^\"]+\"";

    private final String token;

    private ProjectsApi(Tokens token) {
        this.token = token.token();
    }

    public static ProjectsApi reporter() {
        return as(Tokens.of("reporter-heshan", "reporter").areas("440784"));
    }

    public static ProjectsApi supervisor() {
        return as(Tokens.of("supervisor", "supervisor").areas("440784"));
    }

    /** Sees only another county. */
    public static ProjectsApi neighbour() {
        return as(Tokens.of("neighbour", "supervisor").areas("440703"));
    }

    public static ProjectsApi as(Tokens token) {
        return new ProjectsApi(token);
    }

    /** A valid registration; {@code changes} are pairs of field and value, null takes a field away. */
    public static Map<String, Object> project(Object... changes) {
        var body = new LinkedHashMap<String, Object>(
                Map.of("code", "T-" + UUID.randomUUID(), "name", "演示项目", "area", "440784106", "category", "INDUSTRY"));
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                body.remove(changes[i]);
            } else {
                body.put((String) changes[i], changes[i + 1]);
            }
        }
        return body;
    }

    /** Registers a project and answers its id. */
    public String registered(Object... changes) {
        return post("", project(changes)).statusCode(201).extract().path("id");
    }

    public ValidatableResponse post(String path, Object body) {
        return request().body(body).when().post(PATH + path).then();
    }

    public ValidatableResponse put(String path, Object body) {
        return request().body(body).when().put(PATH + path).then();
    }

    public ValidatableResponse milestone(String id, String kind, String body) {
        return put("/%s/milestones/%s".formatted(id, kind), body);
    }

    /** With the entity tag of the project as it is now. */
    public ValidatableResponse patch(String id, String path, String body) {
        return patch(id, path, body, show(id).extract().header("ETag"));
    }

    public ValidatableResponse patch(String id, String path, String body, String ifMatch) {
        return request()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", ifMatch)
                .body(body)
                .when()
                .patch(PATH + "/" + id + path)
                .then();
    }

    public ValidatableResponse show(String id) {
        return get("/" + id);
    }

    public ValidatableResponse get(String pathAndQuery) {
        return request().when().get(PATH + pathAndQuery).then();
    }

    public ValidatableResponse history(String id) {
        return get("/" + id + "/history").statusCode(200);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
