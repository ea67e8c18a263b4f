package io.targetmonitor.kit.testing;

import java.net.URI;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds every answer that a test gets against the API description: its status is described, and its body as described. */
final class DescribedAnswers implements Filter {

    /** What may be said of any call, and by no code of ours. */
    private static final Set<Integer> OF_ANY_CALL = Set.of(405, 406, 413, 415, 503);

    private ApiDocument document;
    private int port;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var path = URI.create(request.getURI()).getPath();
        if (path.startsWith("/api/v1/")) {
            check(request.getMethod(), path, response);
        }
        return response;
    }

    private void check(String method, String path, Response response) {
        var operation = document().operation(method, path);
        if (operation.isPresent() && !OF_ANY_CALL.contains(response.statusCode())) {
            var answer = operation.get().path("responses").path(Integer.toString(response.statusCode()));
            assertThat(answer.isMissingNode())
                    .as("%s %s: %d is not described", method, path, response.statusCode())
                    .isFalse();
            checkBody(answer.path("content"), response);
        }
    }

    private void checkBody(JsonNode described, Response response) {
        var body = response.asString();
        if (!body.isEmpty()) {
            var type = response.contentType().replaceAll(";.*", "");
            assertThat(document.faults(described.path(type).path("schema"), ApiDocument.json(body)))
                    .as("%s: %s", type, body)
                    .isEmpty();
        }
    }

    /** Of the service that runs now: the next test may start another. */
    private ApiDocument document() {
        if (document == null || port != ApiDocument.port()) {
            document = ApiDocument.read();
            port = ApiDocument.port();
        }
        return document;
    }
}
