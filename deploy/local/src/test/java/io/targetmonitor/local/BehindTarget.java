package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ThreadLocalRandom;

import io.targetmonitor.local.demo.plan.DemoService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A target of its own for a test, far behind, so that there is an alert nobody has acknowledged. */
record BehindTarget(ApiReader api) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The address of the alert's screen. */
    String alert() {
        var code = "PAGE_" + ThreadLocalRandom.current().nextInt(1_000_000_000);
        send("PUT", "/indicators/" + code, """
                {"name": "演示绿道%s", "nameEn": "Demo greenway %1$s", "unit": "mu", "kind": "CUMULATIVE"}
                """.formatted(code.substring("PAGE_".length())));
        send("POST", "/targets", """
                {"code": "%s", "name": "演示绿道", "nameEn": "Demo greenway", "indicator": "%1$s", "area": "440784",
                 "period": "2023", "comparator": "GE", "value": 100, "provenance": "SYNTHETIC"}
                """.formatted(code));
        send("PUT", "/observations/" + code + "/440784/2023-10", "{\"value\": 1}");
        var target = api.get(DemoService.TARGETS, "/targets?code=" + code)
                .at("/items/0/id")
                .textValue();
        var alerts = "/alerts?subject=" + target;
        await().until(() -> !api.get(DemoService.ALERTS, alerts).get("items").isEmpty());
        return "/alerts/"
                + api.get(DemoService.ALERTS, alerts).at("/items/0/id").textValue();
    }

    private void send(String method, String path, String body) {
        var uri = URI.create(api.services().get(DemoService.TARGETS).api() + "/api/v1" + path);
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + api.token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
