package io.targetmonitor.targets.target;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.targets.Api;

import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** STATUS_REVISED: only a corrected figure that changes today's light is told as such. */
@QuarkusTest
class StatusRevisedTest {

    private String land;
    private String id;

    @BeforeEach
    void setATarget() {
        land = Api.indicator(Api.QUANTITY);
        id = Api.target(land, "440784", "2022", "\"comparator\": \"GE\", \"value\": 1200");
        observe("2022-05", "480");
    }

    @Test
    void aNewFigureIsNoRevision() {
        observe("2022-06", "300");

        assertRevised(List.of(false, false, false));
    }

    @Test
    void aCorrectionThatChangesTheLightIsOne() {
        observe("2022-06", "560");
        observe("2022-06", "480");

        assertRevised(List.of(false, false, false, true));
    }

    @Test
    void aCorrectionWithinTheSameLightIsNone() {
        observe("2022-06", "560");
        observe("2022-06", "570");

        assertRevised(List.of(false, false, false, false));
    }

    @Test
    void aCorrectionOfAnEarlierMonthThatMovesTodaysLightIsOne() {
        observe("2022-06", "560");
        observe("2022-05", "300");

        // May fell far behind, and June recovered to the yellow edge only
        assertRevised(List.of(false, false, false, true));
    }

    @Test
    void aStandingAloneIsNoRevisionOfTheLight() {
        Api.observe(land, "2022-05", Map.of("value", "480", "status", "\"FINAL\""))
                .statusCode(200);

        assertRevised(List.of(false, false, false));
    }

    private void observe(String period, String value) {
        var answer = Api.observe(land, period, Map.of("value", value, "reason", "\"更正\""));
        assertThat(answer.extract().statusCode()).isIn(200, 201);
    }

    private void assertRevised(List<Boolean> expected) {
        await().untilAsserted(() -> {
            var events =
                    Api.get("/targets/events?limit=500&subject=" + id).extract().jsonPath();
            var told = events.<Map<String, Object>>getList("items.data.change").stream()
                    .map(change -> Boolean.TRUE.equals(change.get("statusRevised")))
                    .toList();
            assertThat(told).isEqualTo(expected);
        });
    }
}
