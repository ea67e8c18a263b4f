package io.targetmonitor.projects.known;

import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.projects.OwnClock;
import io.targetmonitor.projects.ProjectsApi;

import static io.targetmonitor.projects.OwnClock.nextDay;
import static org.assertj.core.api.Assertions.assertThat;

/** An upgraded service knows of its past what it would have known, had it always kept versions. */
@QuarkusTest
@TestProfile(OwnClock.class)
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class PastEventsTest {

    private static final String COMPARED = """
            select count(*) from (
              (select * from kept except select * from project_version)
              union all
              (select * from project_version except select * from kept)) difference
            """;
    private static final ProjectsApi API =
            ProjectsApi.as(Tokens.of("supervisor", "supervisor").areas("440882"));

    private final DataSource database;

    PastEventsTest(DataSource database) {
        this.database = database;
    }

    @Test
    void theVersionsOfPastEventsAreThoseThatWereKept() throws Exception {
        live();

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temp table kept on commit drop as select * from project_version");
            var kept = count(statement, "select count(*) from kept where area_path like '440882%'");
            statement.execute("delete from project_version");
            statement.execute(migration());
            var differences = count(statement, COMPARED);
            connection.rollback();

            assertThat(kept).isEqualTo(10);
            assertThat(differences).isZero();
        }
    }

    private static void live() {
        nextDay();
        var id = API.registered("area", "440882001", "plannedInvestment", 120.5, "track", "造纸");
        var other = API.registered("area", "440882002");
        nextDay();
        API.milestone(id, "REVIEWED", "{\"achieved\": \"2022-07-01\"}").statusCode(201);
        API.milestone(id, "LISTED", "{\"planned\": \"2023-12-31\"}").statusCode(201);
        nextDay();
        API.milestone(id, "LISTED", "{\"planned\": \"2023-12-31\", \"achieved\": \"2022-07-02\"}")
                .statusCode(200);
        API.patch(id, "", "{\"leader\": \"市长\"}").statusCode(200);
        nextDay();
        API.patch(id, "", "{\"area\": \"X440882-IND1\", \"department\": \"市商务局\", \"landArea\": 12.25}")
                .statusCode(200);
        API.milestone(id, "LISTED", "{\"planned\": \"2023-12-31\", \"reason\": \"公告撤回\"}")
                .statusCode(200);
        nextDay();
        API.post("/" + other + "/withdraw", Map.of("reason", "撤资", "date", "2023-01-01"))
                .statusCode(200);
        API.milestone(id, "STARTED", "{\"achieved\": \"2023-01-01\"}").statusCode(201);
        API.milestone(id, "COMPLETED", "{\"achieved\": \"2023-01-01\"}").statusCode(201);
        nextDay();
        API.patch(id, "", "{\"name\": \"改名\"}").statusCode(200);
        nextDay();
        API.post("/" + id + "/suspend", Map.of("reason", "停工", "date", "2023-01-01"))
                .statusCode(200);
        nextDay();
        API.patch(id, "", "{\"tags\": [\"KICKOFF\"], \"nameEn\": \"Renamed\"}").statusCode(200);
    }

    private static long count(Statement statement, String query) throws Exception {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String migration() throws Exception {
        try (var file = PastEventsTest.class.getResourceAsStream(
                "/db/migration/V20261129.11__project_versions_of_past_events.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
