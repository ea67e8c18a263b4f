package io.targetmonitor.kit.health;

import java.net.URI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MonitorTestServices;

import static io.restassured.RestAssured.given;
import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What a probe may conclude: unready without the database, not without Kafka; dead in neither case. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "targets"))
class HealthTest {

    @TestHTTPResource(value = "/health", management = true)
    URI health;

    @Test
    void withoutKafkaTheServiceIsReadyAndAlive() {
        awaitStatus("/ready", 200);
        MonitorTestServices.backing().stopKafka();
        try {
            assertThat(status("/ready")).isEqualTo(200);
            assertThat(status("/live")).isEqualTo(200);
        } finally {
            MonitorTestServices.backing().startKafka();
        }
    }

    @Test
    void withoutTheDatabaseItIsAliveButNotReadyUntilTheDatabaseIsBack() {
        awaitStatus("/ready", 200);
        MonitorTestServices.backing().stopPostgres();
        try {
            awaitStatus("/ready", 503);
            assertThat(status("/live")).isEqualTo(200);
        } finally {
            MonitorTestServices.backing().startPostgres();
        }
        awaitStatus("/ready", 200);
    }

    private void awaitStatus(String check, int status) {
        await().until(() -> status(check) == status);
    }

    private int status(String check) {
        return given().get(health + check).statusCode();
    }
}
