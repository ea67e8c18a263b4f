package io.targetmonitor.benchmark.alerts;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MadeTargetTest {

    private final Made made = new Made(1, 1_000);

    @Test
    void aSeedAlwaysMakesTheSameTargets() {
        for (var table : Tables.values()) {
            assertThat(table.rows(made, 0, 50))
                    .containsExactlyElementsOf(
                            table.rows(new Made(1, 1_000), 0, 50).toList());
        }
        assertThat(new Made(2, 1_000).target(7)).isNotEqualTo(made.target(7));
    }

    @Test
    void idsAreTakenOnce() {
        var ids = IntStream.range(0, 200_000)
                .mapToObj(made::target)
                .map(MadeTarget::id)
                .collect(Collectors.toSet());

        assertThat(ids).hasSize(200_000).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void asManyAlertsAreOpenAsAskedForAndAsManyAreOver() {
        var alerts = Tables.ALERT.rows(made, 0, 5_000).toList();

        assertThat(alerts).hasSize(2_000);
        assertThat(alerts.stream().filter(row -> row.contains("\tRESOLVED\t"))).hasSize(1_000);
    }
}
