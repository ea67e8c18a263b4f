package io.targetmonitor.targets.openapi;

import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

import io.targetmonitor.kit.openapi.Call;
import io.targetmonitor.kit.openapi.Examples;

/** What the API of targets answers with, as an example. */
final class ApiExample {

    private ApiExample() {}

    /** What a successful call answers; everything that changes a target answers with the target. */
    static Object of(Call call) {
        return switch (call.path()) {
            case "/api/v1/indicators" -> Examples.page("indicator");
            case "/api/v1/indicators/{code}" -> Examples.read("indicator");
            case "/api/v1/observations" -> Examples.page("observation");
            case "/api/v1/observations/batch" -> Examples.read("batch");
            case "/api/v1/observations/due" -> Examples.page("due-report");
            case "/api/v1/observations/{indicator}/{area}/{period}" -> Examples.read("observation");
            case "/api/v1/observations/{indicator}/{area}/{period}/official" -> Examples.read("official-figure");
            case "/api/v1/rankings" -> Examples.read("ranking");
            case "/api/v1/scoreboard" -> Examples.read("scoreboard");
            case "/api/v1/targets" -> call.is(HttpMethod.GET) ? Examples.page("target") : Examples.read("target");
            case "/api/v1/targets/events" -> Examples.page("event");
            case "/api/v1/targets/{id}/breakdown" -> Examples.read("breakdown");
            case "/api/v1/targets/{id}/contributions" -> Examples.page("contribution");
            case "/api/v1/targets/{id}/revisions" ->
                call.is(HttpMethod.GET) ? Examples.page("plan") : Examples.read("target");
            case "/api/v1/targets/{id}/trajectory" -> Examples.read("trajectory");
            case "/api/v1/what-if" -> Examples.read("what-if");
            default -> Examples.read("target");
        };
    }
}
