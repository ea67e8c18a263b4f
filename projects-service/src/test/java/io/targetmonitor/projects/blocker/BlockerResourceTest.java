package io.targetmonitor.projects.blocker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.projects.ProjectsApi;

import static io.targetmonitor.projects.ProjectsApi.reporter;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class BlockerResourceTest {

    private static final String ENERGY = """
            {"kind": "ENERGY_QUOTA", "text": "能耗指标未落实", "need": "3200吨标准煤/年", "needAmount": 3200.50,
             "needUnit": "吨标准煤/年", "owner": "市发展和改革局", "level": "LEADER", "due": "2023-12-31"}
            """;

    @BeforeEach
    void itIsNovember() {
        MovableClock.moveTo(ProjectsApi.TODAY);
    }

    @Test
    void aBlockerIsRaisedChangedAndCleared() {
        var id = reporter().registered();
        var raised =
                reporter().post("/" + id + "/blockers", ENERGY).statusCode(201).header("ETag", "\"2\"");
        String blocker = raised.extract().path("blockers[0].id");
        raised.header("Location", endsWith("/projects/" + id + "/blockers/" + blocker))
                .body("blockers[0].raisedOn", equalTo(ProjectsApi.TODAY), "blockers[0].clearedOn", nullValue())
                .body("blockers[0].needAmount", equalTo(3200.5f), "blockers[0].needUnit", equalTo("吨标准煤/年"));

        reporter()
                .patch(id, "/blockers/" + blocker, "{\"level\": \"CITY\", \"reason\": \"市级无法解决\"}")
                .statusCode(200)
                .body("blockers[0].level", equalTo("CITY"), "blockers[0].text", equalTo("能耗指标未落实"));
        reporter()
                .patch(id, "/blockers/" + blocker, "{\"resolution\": \"市级协调会解决\"}")
                .statusCode(200)
                .body("blockers[0].clearedOn", equalTo(ProjectsApi.TODAY));

        reporter()
                .get("/" + id + "/blockers/" + blocker)
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("resolution", equalTo("市级协调会解决"));
        reporter()
                .history(id)
                .body(
                        "items.type",
                        contains(
                                "project.registered.v1",
                                "project.blocker-raised.v1",
                                "project.updated.v1",
                                "project.blocker-cleared.v1"))
                .body("items[2].change.fields.field", contains("blockers." + blocker + ".level"))
                .body("items[2].change.reason", equalTo("市级无法解决"));
    }

    @Test
    void aClearedBlockerStaysAsItWasAndSaysTheSameAgain() {
        var id = reporter().registered();
        var blocker = raised(id);
        var solved = "{\"resolution\": \"已解决\", \"clearedOn\": \"2023-11-10\"}";
        reporter().patch(id, "/blockers/" + blocker, solved).statusCode(200);

        reporter().patch(id, "/blockers/" + blocker, solved).statusCode(200).header("ETag", "\"3\"");
        reporter().patch(id, "/blockers/" + blocker, "{\"level\": \"CITY\"}").statusCode(409);
        reporter().show(id).header("ETag", "\"3\"");
    }

    @Test
    void aPatchNamesTheStateOfTheProject() {
        var id = reporter().registered();
        var blocker = raised(id);
        var path = ProjectsApi.PATH + "/" + id + "/blockers/" + blocker;

        reporter().request().body("{\"level\": \"CITY\"}").patch(path).then().statusCode(428);
        reporter()
                .patch(id, "/blockers/" + blocker, "{\"level\": \"CITY\"}", "\"1\"")
                .statusCode(412);
        reporter().show(id).body("blockers[0].level", equalTo("LEADER"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"LEADER\"       | \"BOSS\"                                          | level",
                "\"ENERGY_QUOTA\" | \"WEATHER\"                                       | kind",
                "\"能耗指标未落实\" | \" \"                                           | text",
                "\"市发展和改革局\" | null                                            | owner",
                "\"2023-12-31\"   | null                                              | due",
                "\"2023-12-31\"   | \"2023-11-09\"                                    | due",
                "\"2023-12-31\"   | \"2023-12-31\", \"raisedOn\": \"2023-11-11\"      | raisedOn",
                "\"2023-12-31\"   | \"2023-12-31\", \"clearedOn\": \"2023-11-10\"     | resolution",
                "\"2023-12-31\"   | \"2023-12-31\", \"resolution\": \"done already\"  | resolution",
                "\"2023-12-31\"   | \"2023-12-31\", \"amount\": 1                     | amount",
                "3200.50          | -1                                                | needAmount",
                "3200.50          | \"much\"                                          | needAmount",
                "3200.50          | null                                              | needAmount",
                "\"吨标准煤/年\"  | null                                              | needUnit",
                "\"吨标准煤/年\"  | \"  \"                                            | needUnit"
            })
    void badInputIsRefusedWithTheField(String part, String instead, String field) {
        var id = reporter().registered();

        reporter()
                .post("/" + id + "/blockers", ENERGY.replace(part, instead))
                .statusCode(400)
                .body("violations.field", hasItem(field));
        reporter().show(id).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"clearedOn\": \"2023-11-10\"}                            | resolution",
                "{\"clearedOn\": \"2023-11-09\", \"resolution\": \"done\"}  | clearedOn",
                "{\"clearedOn\": \"2023-11-11\", \"resolution\": \"done\"}  | clearedOn",
                "{\"owner\": null}                                          | owner",
                "{\"id\": \"x\"}                                            | id"
            })
    void aBadPatchIsRefusedWithTheField(String patch, String field) {
        var id = reporter().registered();
        var blocker = raised(id);

        reporter().patch(id, "/blockers/" + blocker, patch).statusCode(400).body("violations.field", hasItem(field));
        reporter().show(id).header("ETag", "\"2\"");
    }

    @Test
    void whatIsNotTheCallersIsNotThere() {
        var id = reporter().registered();
        var blocker = raised(id);
        var neighbour = ProjectsApi.neighbour();

        neighbour.post("/" + id + "/blockers", ENERGY).statusCode(404);
        neighbour.get("/" + id + "/blockers/" + blocker).statusCode(404);
        neighbour
                .patch(id, "/blockers/" + blocker, "{\"level\": \"CITY\"}", "\"2\"")
                .statusCode(404);
        reporter().get("/" + id + "/blockers/" + id).statusCode(404);
        reporter().show(id).body("blockers", hasSize(1));
    }

    private static String raised(String id) {
        return reporter()
                .post("/" + id + "/blockers", ENERGY)
                .statusCode(201)
                .extract()
                .path("blockers[0].id");
    }
}
