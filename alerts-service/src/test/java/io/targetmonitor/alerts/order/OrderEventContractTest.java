package io.targetmonitor.alerts.order;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.targetmonitor.alerts.order.OrderStep.Kind;
import io.targetmonitor.kit.testing.EventContract;

import static io.targetmonitor.alerts.order.LandOrder.at;
import static io.targetmonitor.alerts.order.LandOrder.evidence;
import static org.assertj.core.api.Assertions.assertThat;

/** The samples in docs/events are the contract: if one of these fails, a receiver breaks. */
class OrderEventContractTest {

    private final SupervisionOrder order = LandOrder.opened();

    @Test
    void aWholeLifeWritesTheSamples() {
        var unit = "reporter-heshan";
        assertSample(order.opened());
        assertSample(order.accept(unit, at("2023-11-07")));
        assertSample(order.join(
                        List.of(LandOrder.joining(LandOrder.entry("TARGET_TWICE_YELLOW", "2023-11-10"))),
                        at("2023-11-10"))
                .orElseThrow());
        assertSample(
                order.extend(LocalDate.of(2023, 12, 4), "企业补充材料，需延期", at("2023-11-20"), LocalDate.of(2023, 11, 20)));
        assertSample(order.reply(unit, "三宗地块已挂牌，12月上旬成交", evidence("NOTICE", "挂牌公告〔2023〕21号"), at("2023-11-28")));
        assertSample(order.sendBack("缺少成交确认书", null, at("2023-11-29"), LocalDate.of(2023, 11, 29)));
        order.reply(unit, "成交确认书三份", evidence("NOTICE", "成交确认书"), at("2023-12-01"));
        assertSample(order.close("核实属实，准予销号", evidence("MINUTES", "督查室会议纪要〔2023〕12号"), at("2023-12-04")));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everySampleIsAsItsSchemaSays(Kind kind) {
        var sample = EventContract.sample(kind.eventType());

        EventContract.assertValid(sample);
        assertThat(sample.path("subject").asText())
                .isEqualTo(sample.path("data").path("order").path("id").asText());
    }

    private static void assertSample(OrderStep step) {
        EventContract.assertSample(step.kind().eventType(), new OrderDesk.Data(step.order(), step.change()));
    }
}
