package io.targetmonitor.alerts;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.events.EventHandler;
import io.targetmonitor.kit.events.OtherReplica;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

/** The number of statements does not grow with the number of things. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class StatementCountTest {

    private static final String[] KINDS = {
        "SIGNED", "REVIEWED", "APPROVED", "LISTED", "AWARDED", "CONTRACTED", "LAND_DELIVERED", "STARTED", "COMPLETED"
    };

    /** Of the mapper, for a run of changes that each open, raise or end an alert. */
    private static final int MANY = 25;

    @Inject
    EntityManagerFactory factory;

    @Inject
    @Any
    Instance<EventHandler> handlers;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void aListTakesOneQueryHoweverLong() {
        var small = overdue(1);
        var large = overdue(KINDS.length);

        assertThat(statements(() -> list(large, KINDS.length))).isEqualTo(statements(() -> list(small, 1)));
    }

    @Test
    void anEventIsTakenInWithAsManyQueriesHoweverManyMilestones() {
        var one = UUID.randomUUID();
        var many = UUID.randomUUID();
        Stage.send(Stage.PROJECTS, event(one, 1, 1, "FULL"), event(many, 1, KINDS.length, "FULL"));

        var queriesOfOne = queries(() -> Stage.send(Stage.PROJECTS, event(one, 2, 1, "RECORD_ONLY")));
        var queriesOfMany = queries(() -> Stage.send(Stage.PROJECTS, event(many, 2, KINDS.length, "RECORD_ONLY")));

        assertThat(Stage.alertEvents(many)).hasSize(2 * KINDS.length);
        assertThat(queriesOfMany).isEqualTo(queriesOfOne);
    }

    @Test
    void aStormIsJudgedWithAsManyStatementsHoweverManyTargets() {
        var few = newTargets(20);
        var many = newTargets(80);

        for (var light : List.of("YELLOW", "RED", "GREEN")) {
            assertThat(statements(() -> storm(many, light)))
                    .as("%s, of 80 and of 20", light)
                    .isEqualTo(statements(() -> storm(few, light)))
                    .isLessThan(MANY);
        }
    }

    private static List<UUID> newTargets(int count) {
        return IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
    }

    /** What arrives together, in one transaction; all of one department and area. */
    private void storm(List<UUID> targets, String light) {
        var sequence = 1 + List.of("YELLOW", "RED", "GREEN").indexOf(light);
        var day = "2023-0%d-06".formatted(6 + sequence);
        var envelopes = targets.stream()
                .map(id -> Stage.target(
                        id,
                        sequence,
                        day,
                        "440784",
                        light,
                        "PENDING",
                        "640",
                        "-6",
                        "\"" + targets.get(0) + "\"",
                        "null"))
                .toList();
        var handler = handlers.stream()
                .filter(one -> one.topic().equals(Stage.TARGETS))
                .findFirst()
                .orElseThrow();
        new OtherReplica(handler, database, clock, List.of()).take(envelopes);
    }

    private static UUID overdue(int milestones) {
        var project = UUID.randomUUID();
        Stage.send(Stage.PROJECTS, event(project, 1, milestones, "FULL"));
        return project;
    }

    private static String event(UUID project, long sequence, int milestones, String monitoring) {
        IntFunction<String> late = i -> KINDS[i] + ":2023-03-31";
        return Stage.project(
                project,
                sequence,
                "2023-05-0" + sequence,
                "440784",
                "ACTIVE",
                monitoring,
                IntStream.range(0, milestones).mapToObj(late).toArray(String[]::new));
    }

    private static void list(UUID project, int expected) {
        RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of("v", "viewer").areas("4407").token())
                .get("/api/v1/alerts?subject=" + project)
                .then()
                .statusCode(200)
                .body("items", hasSize(expected));
    }

    private long statements(Runnable work) {
        var before = factory.unwrap(SessionFactory.class).getStatistics().getPrepareStatementCount();
        work.run();
        return factory.unwrap(SessionFactory.class).getStatistics().getPrepareStatementCount() - before;
    }

    /** Selects of the mapper only: writes are batched, so their number says nothing. */
    private long queries(Runnable work) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        var before = statistics.getQueryExecutionCount();
        work.run();
        return statistics.getQueryExecutionCount() - before;
    }
}
