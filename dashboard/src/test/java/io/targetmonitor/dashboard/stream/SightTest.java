package io.targetmonitor.dashboard.stream;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.dashboard.session.Person;

import static org.assertj.core.api.Assertions.assertThat;

class SightTest {

    @ParameterizedTest
    @CsvSource({
        "project, 440784106, 440784106, true",
        "project, 440784106, 440784106001, true",
        "project, 440784106, X440784106-IND1, true",
        "project, 440784106, 440784001, false",
        "project, 440784106, 440784, false",
        "alert, 440784, 440784106, true",
        "alert, 440784, 440785, false",
        "alert, 440700, 440785, true",
        "alert, *, 110000, true",
        "order, 440784, 440784, true",
        "target, 440784106, 440784, true",
        "target, 440784106, 44, true",
        "target, 440784106, 440784001, true",
        "target, 440784, 440785, true",
        "target, 440784, 440785001, false",
        "target, 440784, 440885, false",
        "target, X440784-IND1, X440784-IND2, false",
        "observation, 440784, 440785, true",
        "indicator, 440784, , true",
        "unheard-of, 440784, , false"
    })
    void oneHearsOfWhatTheServicesWouldShow(String noun, String own, String area, boolean shown) {
        assertThat(sight(List.of("viewer"), own).shows(change(noun, area))).isEqualTo(shown);
    }

    @Test
    void whoHasNoRoleHearsNothing() {
        assertThat(sight(List.of(), "*").shows(change("target", "440784"))).isFalse();
        assertThat(sight(List.of("gardener"), "*").shows(change("indicator", null)))
                .isFalse();
    }

    private static Sight sight(List<String> roles, String area) {
        return Sight.of(new Person("a", roles, List.of(area), "", "", "", Instant.MAX));
    }

    private static Change change(String noun, String area) {
        return new Change(noun + ".done.v1", noun, "1", area == null ? "" : area, "2023-11-10T02:00:00Z");
    }
}
