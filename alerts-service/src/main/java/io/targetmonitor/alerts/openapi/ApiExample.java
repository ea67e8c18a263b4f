package io.targetmonitor.alerts.openapi;

import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

import io.targetmonitor.kit.openapi.Call;
import io.targetmonitor.kit.openapi.Examples;

/** What is answered by all that people do with an alert or an order; the code shows the other answers. */
final class ApiExample {

    private ApiExample() {}

    static Object of(Call call) {
        if (!call.is(HttpMethod.POST)) {
            return null;
        }
        if (call.path().startsWith("/api/v1/alerts/{id}/")) {
            return Examples.read("alert");
        }
        return call.path().startsWith("/api/v1/orders/{id}/") ? Examples.read("order") : null;
    }
}
