package io.targetmonitor.alerts.notification;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.notification.Digest.Item;
import io.targetmonitor.alerts.rule.Severity;

import static org.assertj.core.api.Assertions.assertThat;

class DigestTextsTest {

    private static final DigestTexts CHINESE = new DigestTexts(new Texts(Locale.SIMPLIFIED_CHINESE));
    private static final DigestTexts ENGLISH = new DigestTexts(new Texts(Locale.ENGLISH));

    @Test
    void saysHowManyAndNamesTheWorst() {
        var digest = new Digest(open(3, 40), 2, List.of(item("工业用地供应", Severity.RED), item("造林", Severity.YELLOW)));

        assertThat(CHINESE.title(digest)).isEqualTo("【汇总】另有45条预警消息");
        assertThat(CHINESE.text(digest, true))
                .isEqualTo("【演示数据 非官方统计】今日预警较多，另有43条未逐条发送：红灯3条、黄灯40条。另有2条预警已解除。" + "\n1. 【红灯】工业用地供应\n2. 【黄灯】造林");
        assertThat(ENGLISH.text(digest, false))
                .isEqualTo("There were many alerts today; not sent one by one: 43 (red 3, yellow 40)."
                        + " Resolved meanwhile: 2.\n1. [red] Land\n2. [yellow] Land");
    }

    @Test
    void fitsABotHoweverLongTheNamesAndNeverCutsTheCounts() {
        var items = IntStream.range(0, 20)
                .mapToObj(i -> item("供".repeat(200), Severity.RED))
                .toList();

        for (var texts : List.of(CHINESE, ENGLISH)) {
            var text = texts.text(new Digest(open(9_999, 99_999), 9_999, items), true);
            assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048);
            assertThat(text).contains("109998", "9999").doesNotContain("{", "}");
        }
    }

    @Test
    void speaksOfResolvedOnesAloneToo() {
        var text = CHINESE.text(new Digest(Map.of(), 3, List.of()), false);

        assertThat(text).isEqualTo("另有3条预警已解除。");
    }

    private static Map<Severity, Integer> open(int red, int yellow) {
        var open = new LinkedHashMap<Severity, Integer>();
        open.put(Severity.RED, red);
        open.put(Severity.YELLOW, yellow);
        return open;
    }

    private static Item item(String name, Severity severity) {
        return new Item(UUID.randomUUID(), name, "Land", severity);
    }
}
