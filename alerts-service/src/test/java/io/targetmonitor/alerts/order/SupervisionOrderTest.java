package io.targetmonitor.alerts.order;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.order.OrderChange.Why;
import io.targetmonitor.kit.http.Refusal;

import static io.targetmonitor.alerts.order.LandOrder.DUE;
import static io.targetmonitor.alerts.order.LandOrder.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SupervisionOrderTest {

    private static final LocalDate DAY_BEFORE = DUE.minusDays(1);

    private final SupervisionOrder order = LandOrder.opened();

    @Test
    void whatTheStateDoesNotAllowIsRefusedAndChangesNothing() {
        assertRefused("order-state", () -> order.reply("a", "done", List.of(), at("2023-11-08")));
        assertRefused("order-state", () -> order.close("done", List.of(), at("2023-11-08")));
        assertRefused("order-state", () -> order.sendBack("no", null, at("2023-11-08"), DAY_BEFORE));
        order.accept("a", at("2023-11-08"));
        assertRefused("order-state", () -> order.accept("b", at("2023-11-09")));

        assertThat(order.view().state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(order.sequence()).isEqualTo(2);
        assertThat(order.view().acceptedBy()).isEqualTo("a");
    }

    @Test
    void moreTimeIsAskedBeforeTheDueDayAndMayBeGrantedAfterIt() {
        order.askExtension(wanted(DUE.plusDays(7)), DAY_BEFORE);
        assertThat(order.view().due()).isEqualTo(DUE);
        assertThat(order.view().extension().due()).isEqualTo(DUE.plusDays(7));
        order.lapse(DUE.plusDays(1), at("2023-11-28"));

        var step = order.extend(DUE.plusDays(7), "agreed", at("2023-11-29"), DUE.plusDays(2));

        assertThat(step.kind()).isEqualTo(OrderStep.Kind.EXTENDED);
        assertThat(order.view().due()).isEqualTo(DUE.plusDays(7));
        assertThat(order.view().originalDue()).isEqualTo(DUE);
        assertThat(order.view().overdue()).isFalse();
        assertThat(order.view().extension()).isNull();
    }

    @Test
    void onTheDueDayItIsTooLateToAsk() {
        assertRefused("extension-too-late", () -> order.askExtension(wanted(DUE.plusDays(7)), DUE));
        assertRefused("extension-too-late", () -> order.extend(DUE.plusDays(7), "x", at("2023-11-27"), DUE));
        assertRefused("extension-not-later", () -> order.askExtension(wanted(DUE), DAY_BEFORE));

        assertThat(order.sequence()).isEqualTo(1);
    }

    @Test
    void theDueDayCountsAndIsMissedOnce() {
        assertThat(order.lapse(DUE, at("2023-11-27"))).isEmpty();
        assertThat(order.lapse(DUE.plusDays(1), at("2023-11-28")))
                .hasValueSatisfying(step -> assertThat(step.change().what()).isEqualTo(Why.OVERDUE));
        assertThat(order.lapse(DUE.plusDays(2), at("2023-11-29"))).isEmpty();
    }

    @Test
    void whatIsWithTheSupervisionOfficeDoesNotLapse() {
        replied();

        assertThat(order.lapse(DUE.plusDays(9), at("2023-12-06"))).isEmpty();
    }

    @Test
    void aClosedOrderIsTakenUpAgainUnderItsNumber() {
        closed();
        var number = order.view().number();

        var step = order.sendBack("数据不实", DUE.plusDays(30), at("2023-12-10"), LocalDate.of(2023, 12, 10));

        assertThat(step.change().what()).isEqualTo(Why.REOPENED);
        assertThat(order.view().number()).isEqualTo(number);
        assertThat(order.view().state()).isEqualTo(OrderState.RETURNED);
        assertThat(order.view().closedAt()).isNull();
    }

    @Test
    void aRevisionOfThePastFlagsAClosedOrderAndNewDataDoNot() {
        assertThat(order.pastRevised(LocalDate.of(2023, 10, 31), at("2023-11-10")))
                .as("while it is open")
                .isEmpty();
        closed();

        assertThat(order.pastRevised(LocalDate.of(2023, 11, 30), at("2023-12-10")))
                .isEmpty();
        assertThat(order.pastRevised(LocalDate.of(2023, 10, 31), at("2023-12-11")))
                .hasValueSatisfying(step -> assertThat(step.change().what()).isEqualTo(Why.REVISED));
        assertThat(order.view().state()).isEqualTo(OrderState.CLOSED);
        assertThat(order.view().revised()).isTrue();
        assertThat(order.pastRevised(LocalDate.of(2023, 9, 30), at("2023-12-12")))
                .as("once is enough")
                .isEmpty();
    }

    @Test
    void theSameAlertByTheSameRuleJoinsOnce() {
        assertThat(order.join(
                        List.of(LandOrder.joining(LandOrder.entry("TARGET_TWICE_YELLOW", "2023-11-10"))),
                        at("2023-11-10")))
                .isPresent();
        assertThat(order.join(
                        List.of(LandOrder.joining(LandOrder.entry("TARGET_TWICE_YELLOW", "2023-12-10"))),
                        at("2023-12-10")))
                .isEmpty();
        assertThat(order.join(
                        List.of(LandOrder.joining(LandOrder.entry("TARGET_FAR_BEHIND", "2023-12-10"))),
                        at("2023-12-10")))
                .isEmpty();

        assertThat(order.view().entries()).hasSize(2);
        assertThat(order.sequence()).isEqualTo(2);
    }

    @Test
    void whatIsAskedByHandJoinsAlthoughARuleNamedTheAlertBefore() {
        var known = LandOrder.entry("TARGET_FAR_BEHIND", "2023-12-10");
        var asked = new OrderEntry(known.alert(), known.subject(), known.rule(), "explain August", known.at());

        assertThat(order.join(List.of(LandOrder.joining(asked)), at("2023-12-10")))
                .isPresent();
        assertThat(order.join(List.of(LandOrder.joining(asked)), at("2023-12-11")))
                .isEmpty();

        assertThat(order.view().entries()).last().isEqualTo(asked);
    }

    private void replied() {
        order.accept("a", at("2023-11-08"));
        order.reply("a", "done", LandOrder.evidence("PHOTO", "1"), at("2023-11-09"));
    }

    private void closed() {
        replied();
        order.close("checked", LandOrder.evidence("MINUTES", "2"), at("2023-11-15"));
    }

    private static Extension wanted(LocalDate due) {
        return new Extension(due, "more time", "a", at("2023-11-20"));
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
