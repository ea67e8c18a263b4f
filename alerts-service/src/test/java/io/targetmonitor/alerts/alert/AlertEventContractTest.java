package io.targetmonitor.alerts.alert;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.targetmonitor.alerts.alert.Transition.Kind;
import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Verdict;
import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.kit.testing.EventContract;

import static io.targetmonitor.alerts.alert.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

/** The samples in docs/events are the contract: if one of these fails, a receiver breaks. */
class AlertEventContractTest {

    private final Alert alert = Samples.opened();

    @Test
    void aWholeLifeWritesTheSamples() {
        assertSample(alert.opened());
        assertSample(alert.acknowledge(
                "reporter-heshan", LocalDate.of(2024, 1, 31), "加快三宗地块挂牌", at("2023-07-07"), LocalDate.of(2023, 7, 7)));
        judge(Samples.BEHIND, Samples.august(), "2023-09-20");
        assertSample(alert.comment("合同撤销一宗，已约谈", at("2023-09-21")));
        judge(Samples.FAR_BEHIND, Samples.october(), "2023-11-06");
        judge(Samples.BEHIND, Samples.november(), "2023-12-06");
        judge(new Clear(Cause.TARGET_MET), Samples.december(), "2024-01-08");
        judge(Samples.FAR_BEHIND, Samples.verified(), "2024-01-12");
        alert.growOlder(Samples.PATIENCE, LocalDate.of(2024, 1, 17), at("2024-01-17"))
                .forEach(AlertEventContractTest::assertSample);
        assertThat(alert.view().level()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everySampleIsAsItsSchemaSays(Kind kind) {
        var sample = EventContract.sample(kind.eventType());

        EventContract.assertValid(sample);
        assertThat(sample.path("type").asText()).isEqualTo(kind.eventType());
        assertThat(sample.path("subject").asText())
                .isEqualTo(sample.path("data").path("alert").path("id").asText());
    }

    private void judge(Verdict verdict, Facts facts, String day) {
        assertSample(alert.judge(verdict, facts, at(day)).orElseThrow());
    }

    private static void assertSample(Transition step) {
        EventContract.assertSample(step.kind().eventType(), new AlertDesk.Data(step.alert(), step.change()));
    }
}
