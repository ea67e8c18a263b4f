package io.targetmonitor.local;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import io.targetmonitor.local.demo.plan.DemoService;

import static org.awaitility.Awaitility.await;

/** A target of its own for a test, far behind, so that there is an alert nobody has acknowledged. */
record BehindTarget(ApiReader api) {

    /** The address of the alert's screen. */
    String alert() {
        return "/alerts/" + alertBy(new ApiWriter(api));
    }

    /** The alert that a figure of this reporter opens. */
    String alertBy(ApiWriter reporter) {
        var code = "PAGE_" + ThreadLocalRandom.current().nextInt(1_000_000_000);
        var targets = new ApiWriter(api);
        targets.send(
                DemoService.TARGETS, "PUT", "/indicators/" + code, """
                {"name": "演示绿道%s", "nameEn": "Demo greenway %1$s", "unit": "mu", "kind": "CUMULATIVE"}
                """.formatted(code.substring("PAGE_".length())));
        var target = targets.send(DemoService.TARGETS, "POST", "/targets", """
                {"code": "%s", "name": "演示绿道", "nameEn": "Demo greenway", "indicator": "%1$s", "area": "440784",
                 "period": "2023", "comparator": "GE", "value": 100, "provenance": "SYNTHETIC"}
                """.formatted(code))
                .get("id")
                .textValue();
        reporter.send(DemoService.TARGETS, "PUT", "/observations/" + code + "/440784/2023-10", "{\"value\": 1}");
        var alerts = "/alerts?subject=" + target;
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !api.get(DemoService.ALERTS, alerts).get("items").isEmpty());
        return api.get(DemoService.ALERTS, alerts).at("/items/0/id").textValue();
    }
}
