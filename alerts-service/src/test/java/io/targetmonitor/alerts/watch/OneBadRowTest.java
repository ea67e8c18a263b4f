package io.targetmonitor.alerts.watch;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be worked off in the pass of a day does not keep the others from it. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class OneBadRowTest {

    private final UUID bad = UUID.randomUUID();
    private final UUID good = UUID.randomUUID();

    @Inject
    EntityManager database;

    /** A promise so far ahead that no instant of the database is its end. */
    @Test
    void anAlertThatCannotGrowOlderIsPutOffAndTheOthersClimb() {
        open();
        sql("update alert set state = 'ACKNOWLEDGED', promised_by = '294277-06-01', acknowledged_by = 'a',"
                + " measure = 'm', acknowledged_at = opened_at, next_look = '2000-01-01' where subject = ?1");

        MovableClock.moveTo(Stage.today().plusDays(1).toString());

        assertThat(alert(good).getInt("items[0].level")).isPositive();
        assertThat(alert(bad).getString("items[0].state")).isEqualTo("ACKNOWLEDGED");
        sql("update alert set promised_by = '2023-07-07' where subject = ?1");
    }

    @Test
    void aTargetThatCannotBeReadIsPutOffAndTheOthersAreJudged() {
        open();
        sql("update watched_target set memory = '{', next_check = '2000-01-01' where id = cast(?1 as uuid)");

        MovableClock.moveTo(Stage.today().plusDays(1).toString());

        assertThat(alert(good).getInt("items[0].level")).isPositive();
        sql("delete from watched_target where id = cast(?1 as uuid)");
    }

    private void open() {
        Stage.send(
                Stage.TARGETS,
                Stage.target(bad, 1, "2023-07-06", "440784", "YELLOW", "640", "-6"),
                Stage.target(good, 1, "2023-07-06", "440784", "YELLOW", "640", "-6"));
    }

    private void sql(String change) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(change)
                        .setParameter(1, bad.toString())
                        .executeUpdate());
    }

    private static JsonPath alert(UUID target) {
        return RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of("v", "viewer").areas("4407").token())
                .get("/api/v1/alerts?subject=" + target)
                .jsonPath();
    }
}
