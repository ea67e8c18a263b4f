package io.targetmonitor.alerts;

import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

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

    @Inject
    EntityManagerFactory factory;

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
