package io.targetmonitor.alerts;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;

import io.targetmonitor.kit.testing.EndpointSecurityContract;
import io.targetmonitor.kit.testing.MonitorTestServices;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class SecurityTest extends EndpointSecurityContract {

    private String alert;

    @BeforeEach
    void anAlertOfHeshan() {
        var land = UUID.randomUUID();
        Stage.send(Stage.TARGETS, Stage.target(land, 1, "2023-07-06", "440784", "YELLOW", "640", "-6"));
        alert = Stage.alertEvents(land).get(0).get("subject").asText();
    }

    @Override
    protected Map<String, String> existing() {
        return Map.of("id", alert, "code", "MILESTONE_OVERDUE", "name", "default-5-10");
    }

    /** Rules are the same for all areas. */
    @Override
    protected Set<String> commonPaths() {
        return Set.of("/api/v1/rules/{code}", "/api/v1/rules/{code}/dry-run", "/api/v1/rule-presets/{name}/apply");
    }
}
