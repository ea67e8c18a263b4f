package io.targetmonitor.projects;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;

import io.targetmonitor.kit.testing.EndpointSecurityContract;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;

import static io.targetmonitor.projects.ProjectsApi.supervisor;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class SecurityContractTest extends EndpointSecurityContract {

    private static Map<String, String> existing;

    @BeforeEach
    void somethingIsThere() {
        MovableClock.moveTo(ProjectsApi.TODAY);
        if (existing == null) {
            existing = something();
        }
    }

    @Override
    protected Map<String, String> existing() {
        return existing;
    }

    /** Both a project and an occasion have this code. */
    private static Map<String, String> something() {
        var body = ProjectsApi.project();
        var code = (String) body.get("code");
        String id = supervisor().post("", body).statusCode(201).extract().path("id");
        String blocker = supervisor()
                .post(
                        "/" + id + "/blockers",
                        Map.of("kind", "LAND", "text", "用地", "owner", "市自然资源局", "level", "UNIT", "due", "2023-12-31"))
                .statusCode(201)
                .extract()
                .path("blockers[0].id");
        supervisor()
                .request()
                .body("{\"name\": \"活动\", \"date\": \"2023-02-03\", \"area\": \"440784\"}")
                .put("/api/v1/occasions/" + code)
                .then()
                .statusCode(201);
        return Map.of("id", id, "code", code, "kind", "SIGNED", "bid", blocker, "period", "2023-09");
    }
}
