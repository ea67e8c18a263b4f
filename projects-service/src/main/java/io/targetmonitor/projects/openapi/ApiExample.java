package io.targetmonitor.projects.openapi;

import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

import io.targetmonitor.kit.openapi.Call;
import io.targetmonitor.kit.openapi.Examples;

/** What the API of projects answers with, as an example. */
final class ApiExample {

    private ApiExample() {}

    /** What a successful call answers; everything that changes a project answers with the project. */
    static Object of(Call call) {
        return switch (call.path()) {
            case "/api/v1/projects" -> call.is(HttpMethod.GET) ? Examples.page("project") : Examples.read("project");
            case "/api/v1/projects/events" -> Examples.page("event");
            case "/api/v1/projects/{id}/history" -> Examples.page("change");
            case "/api/v1/projects/{id}/progress" -> Examples.page("reported-month");
            case "/api/v1/reports-due" -> Examples.page("due-report");
            case "/api/v1/projects/{id}/blockers/{bid}" ->
                Examples.read(call.is(HttpMethod.GET) ? "blocker" : "project");
            case "/api/v1/occasions" -> Examples.page("occasion");
            case "/api/v1/occasions/{code}" -> Examples.read("occasion");
            case "/api/v1/stage-rates" -> Examples.read("stage-rates");
            case "/api/v1/stage-rates/projects" -> Examples.page("cohort-project");
            case "/api/v1/pipeline" -> Examples.read("pipeline");
            default -> Examples.read("project");
        };
    }
}
