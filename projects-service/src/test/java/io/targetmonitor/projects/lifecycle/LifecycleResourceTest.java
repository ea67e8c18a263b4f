package io.targetmonitor.projects.lifecycle;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.projects.ProjectsApi;

import static io.targetmonitor.projects.ProjectsApi.reporter;
import static io.targetmonitor.projects.ProjectsApi.supervisor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class LifecycleResourceTest {

    private static final String BECAUSE = "{\"reason\": \"股权变更\", \"date\": \"2023-11-01\"}";

    @BeforeEach
    void itIsNovember() {
        MovableClock.moveTo(ProjectsApi.TODAY);
    }

    @Test
    void aSuspendedProjectIsNotLateUntilItGoesOn() {
        var id = supervisor().registered();
        supervisor().milestone(id, "STARTED", "{\"planned\": \"2023-03-31\"}").statusCode(201);

        act(id, "suspend", BECAUSE)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("SUSPENDED"), "milestones[0].state", equalTo("SUSPENDED"));
        act(id, "resume", BECAUSE)
                .statusCode(200)
                .body("status", equalTo("ACTIVE"), "milestones[0].state", equalTo("OVERDUE_RED"));

        supervisor()
                .history(id)
                .body("items[2].type", equalTo("project.suspended.v1"), "items[3].type", equalTo("project.resumed.v1"))
                .body("items[2].change.reason", equalTo("股权变更"))
                .body("items[2].change.effectiveOn", equalTo("2023-11-01"))
                .body("items[2].change.fields.field", contains("status", "reportsOwedFrom"));
    }

    @Test
    void anActionThatTheStateDoesNotAllowIsAConflict() {
        var id = supervisor().registered();

        act(id, "resume", BECAUSE).statusCode(409).body("type", containsString("project-status"));
        act(id, "suspend", BECAUSE).statusCode(200);
        act(id, "suspend", BECAUSE).statusCode(409);
        act(id, "withdraw", BECAUSE).statusCode(200).body("status", equalTo("WITHDRAWN"));
        act(id, "withdraw", BECAUSE).statusCode(409).body("type", containsString("project-closed"));
        act(id, "resume", BECAUSE).statusCode(409);
        act(id, "suspend", BECAUSE).statusCode(409);
        supervisor().patch(id, "", "{\"name\": \"x\"}").statusCode(409);
        supervisor().show(id).header("ETag", "\"3\"");
    }

    @Test
    void aMergedProjectKnowsWhereItWent() {
        var id = supervisor().registered();
        var into = supervisor().registered();

        merge(id, into).statusCode(200).body("status", equalTo("MERGED"), "mergedInto", equalTo(into));

        supervisor().show(into).header("ETag", "\"1\"").body("status", equalTo("ACTIVE"));
        supervisor().history(id).body("items[1].type", equalTo("project.merged.v1"));
        merge(into, id).statusCode(409).body("type", containsString("merge-into-closed"));
        supervisor().show(into).body("status", equalTo("ACTIVE"));
    }

    @Test
    void aProjectIsMergedOnlyIntoAnotherThatOneMaySee() {
        var id = supervisor().registered();
        var elsewhere = ProjectsApi.neighbour().registered("area", "440703");

        merge(id, id).statusCode(400).body("violations.field", contains("into"));
        merge(id, UUID.randomUUID().toString()).statusCode(404);
        merge(id, elsewhere).statusCode(404);
        merge(elsewhere, id).statusCode(404);
        supervisor().show(id).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspend", "withdraw"})
    void aReasonIsRequired(String action) {
        var id = supervisor().registered();

        act(id, action, "{\"date\": \"2023-11-01\"}")
                .statusCode(400)
                .body("type", containsString("reason-required"), "violations.field", contains("reason"));
        act(id, action, "{\"reason\": \" \", \"date\": \"2023-11-01\"}").statusCode(400);
        supervisor().show(id).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\": \"x\"}                                           | date",
                "{\"reason\": \"x\", \"date\": \"2023-11-11\"}                 | date",
                "{\"reason\": \"x\", \"date\": \"soon\"}                       | date",
                "{\"reason\": \"x\", \"date\": \"2023-11-01\", \"until\": 1}   | until"
            })
    void badInputIsRefusedWithTheField(String body, String field) {
        var id = supervisor().registered();

        act(id, "suspend", body).statusCode(400).body("violations.field", hasItem(field));
        supervisor().show(id).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspend", "resume", "withdraw"})
    void onlyASupervisorOfThePlaceTurnsAProjectsLife(String action) {
        var id = supervisor().registered();

        reporter().post("/" + id + "/" + action, BECAUSE).statusCode(403);
        ProjectsApi.neighbour().post("/" + id + "/" + action, BECAUSE).statusCode(404);
        supervisor().show(id).header("ETag", "\"1\"");
    }

    private static io.restassured.response.ValidatableResponse act(String id, String action, String body) {
        return supervisor().post("/" + id + "/" + action, body);
    }

    private static io.restassured.response.ValidatableResponse merge(String id, String into) {
        return act(id, "merge", "{\"into\": \"%s\", \"reason\": \"同一地块\", \"date\": \"2023-07-11\"}".formatted(into));
    }
}
