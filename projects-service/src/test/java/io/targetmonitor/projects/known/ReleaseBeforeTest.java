package io.targetmonitor.projects.known;

import java.sql.SQLException;
import java.util.UUID;
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

import static org.assertj.core.api.Assertions.assertThat;

/** A replica of the release before, which knows fewer columns, writes beside this one. */
@QuarkusTest
@TestProfile(OwnClock.class)
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class ReleaseBeforeTest {

    private static final String FACTS = """
            select concat_ws(' ', status, leader, name_en, tags, reports_owed_from is null) from %s where %s
            """;

    private final DataSource database;

    ReleaseBeforeTest(DataSource database) {
        this.database = database;
    }

    @Test
    void aVersionThatItKeepsIsCompleted() throws SQLException {
        var project = registered();

        inOneTransaction(
                "update project set leader = '市长', tags = '{重点}' where id = '%s'".formatted(project),
                "update project_version set known_to = known_from + interval '1 minute' where project_id = '%s'"
                        .formatted(project),
                """
                insert into project_version (project_id, known_from, code, name, area, category, counts, needs_new_land)
                select id, (select max(known_to) from project_version where project_id = id), code, name, area,
                       category, true, needs_new_land
                from project where id = '%s'
                """.formatted(project));

        assertThat(known(project)).isEqualTo(told(project)).contains("ACTIVE 市长");
    }

    @Test
    void whatItTellsNoVersionOfIsToldToTheOneInForce() throws SQLException {
        var project = registered();

        inOneTransaction(
                "update project set status = 'SUSPENDED', reports_owed_from = null where id = '%s'".formatted(project));

        assertThat(known(project))
                .isEqualTo(told(project))
                .contains("SUSPENDED")
                .endsWith("t");
    }

    private static UUID registered() {
        return UUID.fromString(
                ProjectsApi.as(Tokens.of("supervisor", "supervisor").areas("440883"))
                        .registered("area", "440883001", "nameEn", "Demo"));
    }

    private String known(UUID project) throws SQLException {
        return text(
                FACTS.formatted("project_version", "project_id = '%s' and known_to = 'infinity'".formatted(project)));
    }

    private String told(UUID project) throws SQLException {
        return text(FACTS.formatted("project", "id = '%s'".formatted(project)));
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void inOneTransaction(String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }
}
