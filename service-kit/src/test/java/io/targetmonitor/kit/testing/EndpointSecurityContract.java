package io.targetmonitor.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold for every endpoint, read from the service's own OpenAPI document, so that a new endpoint cannot be
 * forgotten. A service extends it as a {@code @QuarkusTest}. Bodies are the document's examples.
 */
public abstract class EndpointSecurityContract {

    private static final Set<String> ALL_ROLES = Set.of("viewer", "reporter", "supervisor", "admin", "service");

    /** Values for the path parameters of a thing that exists and lies in an area outside {@code 4406}. */
    protected abstract Map<String, String> existing();

    /** Paths whose parameters name something that everybody may read, such as {@code /api/v1/indicators/{code}}. */
    protected Set<String> commonPaths() {
        return Set.of();
    }

    /** Paths that are posted to because a question is too long for an address; whoever reads may ask. */
    protected Set<String> questions() {
        return Set.of();
    }

    @Test
    void withoutAValidTokenThereIsNothing() {
        var tokens = Map.of(
                "none", "",
                "not a token", "abc.def.ghi",
                "for somebody else", admin().audience("another-system").token(),
                "of a stranger", admin().issuer("https://stranger.example").token(),
                "expired", admin().expired().token());
        var softly = new SoftAssertions();
        operations()
                .forEach(operation -> tokens.forEach((kind, token) -> softly.assertThat(status(operation, token))
                        .as("%s with a token: %s", operation, kind)
                        .isEqualTo(401)));
        softly.assertAll();
    }

    @Test
    void everyRoleThatIsNotNamedIsRefused() {
        var softly = new SoftAssertions();
        for (var operation : operations()) {
            var others = new TreeSet<>(ALL_ROLES);
            others.removeAll(operation.roles());
            others.add("stranger");
            for (var role : others) {
                softly.assertThat(status(
                                operation,
                                Tokens.of("somebody", role).areas("*").token()))
                        .as("%s as %s", operation, role)
                        .isEqualTo(403);
            }
        }
        softly.assertAll();
    }

    @Test
    void whoOnlyReadsChangesNothing() {
        for (var operation : operations()) {
            assertThat(operation.roles()).as("%s names its roles", operation).isNotEmpty();
            if (!operation.method().equals("GET") && !questions().contains(operation.path())) {
                assertThat(operation.roles()).as(operation.toString()).doesNotContain("viewer", "service");
            }
        }
    }

    @Test
    void aForeignThingIsAsIfNotThere() {
        var softly = new SoftAssertions();
        for (var operation : operations()) {
            if (operation.path().contains("{") && !commonPaths().contains(operation.path())) {
                for (var role : operation.roles()) {
                    softly.assertThat(status(
                                    operation,
                                    Tokens.of("neighbour", role).areas("4406").token()))
                            .as("%s as %s of another area", operation, role)
                            .isEqualTo(404);
                }
            }
        }
        softly.assertAll();
    }

    private static Tokens admin() {
        return Tokens.of("root", "admin").areas("*");
    }

    private int status(Operation operation, String token) {
        var request = RestAssured.given().header("If-Match", "\"1\"");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (operation.body() != null) {
            request.contentType(operation.contentType()).body(operation.body());
        }
        return request.request(operation.method(), operation.address(existing()))
                .then()
                .extract()
                .statusCode();
    }

    private static List<Operation> operations() {
        try {
            var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
            var text = RestAssured.given()
                    .get("http://localhost:%d/q/openapi?format=json".formatted(port))
                    .asString();
            var operations = new ArrayList<Operation>();
            for (var path : new ObjectMapper().readTree(text).get("paths").properties()) {
                for (var method : path.getValue().properties()) {
                    operations.add(Operation.of(path.getKey(), method.getKey().toUpperCase(), method.getValue()));
                }
            }
            assertThat(operations).isNotEmpty();
            return operations;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Operation(String path, String method, Set<String> roles, String contentType, String body) {

        static Operation of(String path, String method, JsonNode operation) {
            var roles = new TreeSet<String>();
            operation
                    .path("security")
                    .forEach(requirement ->
                            requirement.forEach(scopes -> scopes.forEach(scope -> roles.add(scope.asText()))));
            var content = operation.path("requestBody").path("content").properties();
            if (content.isEmpty()) {
                return new Operation(path, method, roles, null, null);
            }
            var body = content.iterator().next();
            return new Operation(path, method, roles, body.getKey(), example(path, method, body.getValue()));
        }

        private static String example(String path, String method, JsonNode content) {
            var example = content.has("example")
                    ? content.get("example")
                    : content.path("examples")
                            .path(firstName(content.path("examples")))
                            .path("value");
            assertThat(example.isMissingNode())
                    .as("%s %s has an example", method, path)
                    .isFalse();
            return example.isTextual() ? example.asText() : example.toString();
        }

        private static String firstName(JsonNode examples) {
            return examples.fieldNames().hasNext() ? examples.fieldNames().next() : "";
        }

        String address(Map<String, String> values) {
            var address = path;
            for (var value : values.entrySet()) {
                address = address.replace("{" + value.getKey() + "}", value.getValue());
            }
            assertThat(address).as("path parameters of %s", path).doesNotContain("{");
            return address;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
