package io.targetmonitor.alerts.rule;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.Verdict.Unknown;

import static org.assertj.core.api.Assertions.assertThat;

class OutlookTest {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 1);
    private static final Verdict GONE = new Clear(Cause.RISK_GONE);
    private static final Verdict DONE = new Clear(Cause.REPORTED);

    private final Outlook outlook =
            Outlook.clear(Cause.RISK_GONE).from(DAY, new Unknown()).from(DAY.plusDays(5), DONE);

    @Test
    void aVerdictHoldsFromItsDayOnUntilTheNext() {
        assertThat(outlook.on(DAY.minusDays(1))).isEqualTo(GONE);
        assertThat(outlook.on(DAY)).isEqualTo(new Unknown());
        assertThat(outlook.on(DAY.plusDays(4))).isEqualTo(new Unknown());
        assertThat(outlook.on(DAY.plusDays(5))).isEqualTo(DONE);
    }

    @Test
    void theNextChangeIsKnownUntilThereIsNone() {
        assertThat(outlook.nextAfter(DAY.minusDays(9))).isEqualTo(DAY);
        assertThat(outlook.nextAfter(DAY)).isEqualTo(DAY.plusDays(5));
        assertThat(outlook.nextAfter(DAY.plusDays(5))).isNull();
    }

    @Test
    void whatIsAddedLaterWinsFromItsDayOn() {
        var worse = outlook.from(DAY.plusDays(2), GONE);

        assertThat(worse.on(DAY.plusDays(1))).isEqualTo(new Unknown());
        assertThat(worse.on(DAY.plusDays(9))).isEqualTo(GONE);
        assertThat(worse.nextAfter(DAY.plusDays(2))).isNull();
    }

    @Test
    void beforeADayOneVerdictHidesAllOthers() {
        var hidden = outlook.onlyFrom(DAY.plusDays(2), DONE);

        assertThat(hidden.on(DAY.plusDays(1))).isEqualTo(DONE);
        assertThat(hidden.on(DAY.plusDays(2))).isEqualTo(new Unknown());
        assertThat(hidden.nextAfter(DAY)).isEqualTo(DAY.plusDays(2));
        assertThat(hidden.nextAfter(DAY.plusDays(2))).isEqualTo(DAY.plusDays(5));
    }
}
