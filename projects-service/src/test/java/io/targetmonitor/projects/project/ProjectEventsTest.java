package io.targetmonitor.projects.project;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.EventContract;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.TopicReader;
import io.targetmonitor.projects.ProjectsApi;

import static io.targetmonitor.projects.ProjectsApi.reporter;
import static io.targetmonitor.projects.ProjectsApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What others hear: each change once, in order, as the contract says. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class ProjectEventsTest {

    private static final String BECAUSE = "{\"reason\": \"股权变更\", \"date\": \"2023-11-01\"}";

    private final ObjectMapper json;

    ProjectEventsTest(ObjectMapper json) {
        this.json = json;
    }

    @BeforeEach
    void itIsNovember() {
        MovableClock.moveTo(ProjectsApi.TODAY);
    }

    @Test
    void everyChangeIsOneValidEventInOrder() throws Exception {
        var id = wholeLife();
        MovableClock.awaitIdle();

        var events = published(id);
        assertThat(events)
                .extracting(event -> event.path("type").asText())
                .containsExactly(
                        "project.registered.v1",
                        "project.milestone-planned.v1",
                        "project.milestone-achieved.v1",
                        "project.milestone-withdrawn.v1",
                        "project.updated.v1",
                        "project.progress-reported.v1",
                        "project.blocker-raised.v1",
                        "project.blocker-cleared.v1",
                        "project.suspended.v1",
                        "project.resumed.v1",
                        "project.merged.v1");
        assertThat(events)
                .extracting(event -> event.path("sequence").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        events.forEach(EventContract::assertValid);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.path("businesstime").asText()).isEqualTo("2023-11-10T02:00:00Z");
            assertThat(event.at("/data/project/sequence")).isEqualTo(event.path("sequence"));
            assertThat(event.at("/data/project/id").asText()).isEqualTo(id);
        });

        var last = (ObjectNode) events.get(10).at("/data/project");
        assertThat(last).isEqualTo(withoutStates(id));
    }

    @Test
    void theFeedReplaysTheSameEnvelopesPageByPage() {
        var id = reporter().registered();
        reporter().milestone(id, "SIGNED", "{\"achieved\": \"2023-04-05\"}").statusCode(201);
        MovableClock.awaitIdle();

        var first = reporter().get("/events?subject=" + id + "&limit=1").statusCode(200);
        first.body("items.type", contains("project.registered.v1"), "nextCursor", notNullValue());
        reporter()
                .get("/events?subject=" + id + "&after=" + first.extract().path("nextCursor"))
                .body("items.type", contains("project.milestone-achieved.v1"))
                .body("items[0].data.project.stage", equalTo("SIGNED"));
        ProjectsApi.neighbour().get("/events?subject=" + id).body("items", empty());
        reporter().get("/events?after=nonsense").statusCode(400);
    }

    @Test
    void theHistoryComesInPages() {
        var id = reporter().registered();
        reporter().patch(id, "", "{\"name\": \"二\"}").statusCode(200);

        var first = reporter().get("/" + id + "/history?limit=1").statusCode(200);
        first.body("items.sequence", contains(1), "items[0].businessTime", equalTo("2023-11-10T02:00:00Z"));
        reporter()
                .get("/" + id + "/history?limit=1&cursor=" + first.extract().path("nextCursor"))
                .body("items.sequence", contains(2), "nextCursor", nullValue())
                .body("items[0].change.fields", hasSize(1));
    }

    private static String wholeLife() {
        var id = supervisor().registered("plannedInvestment", 120000000);
        var into = supervisor().registered();
        supervisor().milestone(id, "STARTED", "{\"planned\": \"2023-12-31\"}").statusCode(201);
        supervisor().milestone(id, "STARTED", "{\"achieved\": \"2023-05-18\"}").statusCode(200);
        supervisor().milestone(id, "STARTED", "{\"reason\": \"未打桩\"}").statusCode(200);
        supervisor()
                .patch(id, "", "{\"plannedInvestment\": 80000000, \"reason\": \"调减\"}")
                .statusCode(200);
        supervisor()
                .put("/" + id + "/progress/2023-10", "{\"cumulativeInvestment\": 96000000.5, \"physicalProgress\": 42}")
                .statusCode(201);
        var blocker = supervisor()
                .post(
                        "/" + id + "/blockers",
                        Map.of(
                                "kind",
                                "LAND",
                                "text",
                                "用地",
                                "owner",
                                "市自然资源局",
                                "level",
                                "UNIT",
                                "due",
                                "2023-12-31",
                                "needAmount",
                                62.5,
                                "needUnit",
                                "亩"))
                .statusCode(201)
                .extract()
                .path("blockers[0].id");
        supervisor()
                .patch(id, "/blockers/" + blocker, "{\"resolution\": \"已解决\"}")
                .statusCode(200);
        supervisor().post("/" + id + "/suspend", BECAUSE).statusCode(200);
        supervisor().post("/" + id + "/resume", BECAUSE).statusCode(200);
        supervisor()
                .post(
                        "/" + id + "/merge",
                        "{\"into\": \"%s\", \"reason\": \"同一地块\", \"date\": \"2023-11-01\"}".formatted(into))
                .statusCode(200);
        return id;
    }

    private static List<JsonNode> published(String id) {
        return TopicReader.events(MonitorTestServices.backing().bootstrapServers(), Journal.TOPIC).stream()
                .filter(event -> event.path("subject").asText().equals(id))
                .toList();
    }

    /** The answer to a client: the same object, but for what depends on the day. */
    private JsonNode withoutStates(String id) throws Exception {
        var project = json.readTree(supervisor().show(id).extract().asString());
        project.path("milestones").forEach(milestone -> ((ObjectNode) milestone).remove("state"));
        return project;
    }
}
