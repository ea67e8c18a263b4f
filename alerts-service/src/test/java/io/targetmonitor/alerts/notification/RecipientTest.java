package io.targetmonitor.alerts.notification;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.alerts.alert.Samples;
import io.targetmonitor.alerts.alert.Transition;
import io.targetmonitor.kit.security.Roles;

import static org.assertj.core.api.Assertions.assertThat;

class RecipientTest {

    private static final Recipient UNIT = new Recipient(null, null, "市自然资源局", 0);
    private static final Recipient LEADER = new Recipient(null, "副市长（分管自然资源）", null, 1);
    private static final Recipient OFFICE = new Recipient(Roles.SUPERVISOR, null, null, 2);
    private static final Recipient MAYOR = new Recipient(Roles.SUPERVISOR, null, null, 3);

    @Test
    void theUnitAndTheLeaderAreToldFirst() {
        assertThat(Recipient.of(Samples.told(0, true))).containsExactly(UNIT, LEADER);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3"})
    void eachLevelIsToldWhenItIsReached(int level, int told) {
        assertThat(Recipient.of(Samples.escalatedTo(level, true)))
                .extracting(Recipient::level)
                .containsExactly(told);
    }

    @Test
    void whereNobodyIsNamedTheOfficeStandsIn() {
        assertThat(Recipient.of(Samples.told(0, false))).containsExactly(OFFICE);
        assertThat(Recipient.of(Samples.escalatedTo(1, false))).containsExactly(OFFICE);
    }

    @Test
    void whoHasHeardOfItHearsOfItsEnd() {
        assertThat(Recipient.of(Samples.told(3, true))).containsExactly(UNIT, LEADER, OFFICE, MAYOR);
    }

    @Test
    void whoTakesOverIsToldAndNobodyElse() {
        List<Transition> handedOver = List.of(Samples.assigned("市土地储备中心"));

        assertThat(handedOver).flatExtracting(Recipient::of).containsExactly(new Recipient(null, null, "市土地储备中心", 0));
    }
}
