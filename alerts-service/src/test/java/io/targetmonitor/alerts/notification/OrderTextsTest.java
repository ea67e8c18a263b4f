package io.targetmonitor.alerts.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.targetmonitor.alerts.order.Extension;
import io.targetmonitor.alerts.order.OpenedBy;
import io.targetmonitor.alerts.order.OrderState;
import io.targetmonitor.alerts.order.OrderView;

import static org.assertj.core.api.Assertions.assertThat;

class OrderTextsTest {

    private static final OrderTexts CHINESE = new OrderTexts(new Texts(Locale.SIMPLIFIED_CHINESE));
    private static final OrderTexts ENGLISH = new OrderTexts(new Texts(Locale.ENGLISH));

    @ParameterizedTest
    @EnumSource(OrderNotice.class)
    void isWholeAndShortEnoughEvenWithTheLongestNames(OrderNotice notice) {
        for (var order :
                List.of(order("工业用地供应", "市自然资源局", null), order("供".repeat(200), "局".repeat(200), "督".repeat(2000)))) {
            for (var texts : List.of(CHINESE, ENGLISH)) {
                assertWhole(texts.title(notice, order));
                assertWhole(texts.text(notice, order));
                assertThat(texts.text(notice, order)).startsWith(texts == CHINESE ? "【演示数据" : "[demo data");
            }
        }
    }

    private static void assertWhole(String text) {
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(10, 2048);
        assertThat(text).doesNotContain("{", "}", "null");
    }

    @Test
    void anOpenedOrderSaysWhoMustReplyByWhen() {
        assertThat(CHINESE.text(OrderNotice.OPENED, order("工业用地供应", "市自然资源局", "请报送挂牌情况")))
                .isEqualTo("【演示数据 非官方统计】就“工业用地供应”（440784）发出督办单 440784-2023-7，"
                        + "请市自然资源局于2023年11月27日前反馈办理情况。督办要求：请报送挂牌情况");
        assertThat(ENGLISH.title(OrderNotice.CLOSED, order("工业用地供应", null, null)))
                .isEqualTo("[closed] Industrial land supplied: supervision order 440784-2023-7");
    }

    private static OrderView order(String name, String unit, String wish) {
        var at = Instant.parse("2023-11-06T02:00:00Z");
        var due = LocalDate.of(2023, 11, 27);
        return new OrderView(
                java.util.UUID.fromString("0188e2f1-7a00-7b14-8000-00000000c014"),
                "440784-2023-7",
                2023,
                7,
                "440784",
                "01857c35-2200-7014-8000-000000000014",
                name,
                "Industrial land supplied",
                unit,
                null,
                wish,
                OpenedBy.HAND,
                OrderState.REPLIED,
                at,
                at,
                due,
                due,
                false,
                new Extension(due.plusDays(7), "等待评估", "anna", at),
                null,
                null,
                "anna",
                at,
                "已挂牌三宗",
                null,
                null,
                false,
                List.of(),
                "SYNTHETIC",
                3);
    }
}
