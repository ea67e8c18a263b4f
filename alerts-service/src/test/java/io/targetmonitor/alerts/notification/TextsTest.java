package io.targetmonitor.alerts.notification;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.targetmonitor.alerts.alert.Facts;
import io.targetmonitor.alerts.alert.Samples;
import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.Numbers;
import io.targetmonitor.alerts.rule.Question;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

    private static final LocalDate NOVEMBER_6 = LocalDate.of(2023, 11, 6);
    private static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE);
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    static Stream<Arguments> everyRuleReasonAndCause() {
        return Arrays.stream(RuleCode.values())
                .flatMap(rule ->
                        reasonsOfAlerts().flatMap(why -> causes(why).map(cause -> Arguments.of(rule, why, cause))));
    }

    /** Digests have texts of their own. */
    private static Stream<Why> reasonsOfAlerts() {
        return Arrays.stream(Why.values()).filter(why -> why != Why.DIGEST);
    }

    private static Stream<Cause> causes(Why why) {
        return why == Why.RESOLVED ? Arrays.stream(Cause.values()) : Stream.of((Cause) null);
    }

    @ParameterizedTest
    @MethodSource("everyRuleReasonAndCause")
    void isWholeAndShortEnoughEvenWithTheLongestNames(RuleCode rule, Why why, Cause cause) {
        for (var facts : List.of(factsOf(rule), longest(rule))) {
            var alert = Samples.view(rule, Severity.RED, facts);
            for (var texts : List.of(CHINESE, ENGLISH)) {
                assertWhole(texts.title(alert, why, cause, NOVEMBER_6), facts);
                var text = texts.text(alert, why, cause, NOVEMBER_6);
                assertWhole(text, facts);
                assertThat(text).contains(texts == CHINESE ? "演示数据 非官方统计" : "demo data, not official statistics");
            }
        }
    }

    private static void assertWhole(String text, Facts facts) {
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(10, 2048);
        assertThat(text).doesNotContain("{", "}", "null").containsAnyOf(facts.subjectName(), facts.subjectNameEn());
    }

    @Test
    void landOnThe6thOfNovember() {
        var alert = Samples.view(RuleCode.TARGET_FAR_BEHIND, Severity.RED, Samples.red());

        assertThat(CHINESE.text(alert, Why.RAISED, null, NOVEMBER_6))
                .isEqualTo("【演示数据 非官方统计】工业用地供应（440784）进度严重落后，升为红灯。"
                        + "截至2023年10月31日，实际1,250亩。应达1,460亩，差距−10.5 个百分点。"
                        + "责任单位：市自然资源局。责任领导：副市长（分管自然资源）。");
        assertThat(ENGLISH.title(alert, Why.RAISED, null, NOVEMBER_6))
                .isEqualTo("[raised to red] Industrial land supplied: far behind schedule");
    }

    @Test
    void growthSaysWhatTheRestOfTheYearNeeds() {
        var numbers = new Numbers(
                new BigDecimal("8"),
                new BigDecimal("5.7"),
                new BigDecimal("8"),
                null,
                new BigDecimal("-2.3"),
                new BigDecimal("13.50"),
                "%",
                Light.RED,
                null);
        var facts =
                new Facts("地区生产总值增长", null, "440784", "BINDING", null, null, LocalDate.of(2023, 9, 30), numbers, null);
        var alert = Samples.view(RuleCode.TARGET_FAR_BEHIND, Severity.RED, facts);

        assertThat(CHINESE.text(alert, Why.OPENED, null, NOVEMBER_6))
                .isEqualTo("地区生产总值增长（440784）进度严重落后，亮红灯。截至2023年9月30日，实际5.7%。" + "应达8%，差距−2.3 个百分点。其余时间须增长13.5%才能达标。");
        assertThat(ENGLISH.text(alert, Why.OPENED, null, NOVEMBER_6)).startsWith("地区生产总值增长 (440784) is far behind");
    }

    @Test
    void moneyAheadOfWorkIsNoWorkExpected() {
        var numbers = new Numbers(
                        null,
                        new BigDecimal("60"),
                        new BigDecimal("40"),
                        null,
                        new BigDecimal("20"),
                        null,
                        "%",
                        null,
                        null)
                .withQuestion(Question.MONEY_AHEAD_OF_WORK);
        var alert = Samples.view(
                RuleCode.DATA_SUSPECT,
                Severity.BLUE,
                new Facts("演示项目21", "Demo project 21", "440784", null, null, null, null, numbers, null));

        assertThat(CHINESE.text(alert, Why.OPENED, null, NOVEMBER_6))
                .endsWith("投资进度60%，形象进度40%，相差20 个百分点。")
                .doesNotContain("应达");
        assertThat(ENGLISH.text(alert, Why.OPENED, null, NOVEMBER_6))
                .endsWith("Money spent: 60%, work done: 40%, 20 percentage points apart.")
                .doesNotContain("xpected");
    }

    @Test
    void anOverdueMilestoneSaysHowLate() {
        var alert = Samples.view(RuleCode.MILESTONE_OVERDUE, Severity.YELLOW, overdue());

        assertThat(CHINESE.text(alert, Why.OPENED, null, LocalDate.of(2023, 4, 1)))
                .isEqualTo("【演示数据 非官方统计】演示项目21：动工（440784001）应于2023年3月31日完成，已逾期1天，亮黄灯。责任单位：市工业和信息化局。");
    }

    @Test
    void whatLooksLikeAPlaceholderInANameStays() {
        var facts = new Facts("供地{leader}$1", null, "440784", null, null, null, null, Numbers.ofDue(NOVEMBER_6), null);
        var alert = Samples.view(RuleCode.MILESTONE_OVERDUE, Severity.YELLOW, facts);

        assertThat(CHINESE.title(alert, Why.OPENED, null, NOVEMBER_6)).isEqualTo("【黄灯】供地{leader}$1逾期");
    }

    @Test
    void aCutNeverSplitsACharacter() {
        var cut = Texts.clipped("𠮷".repeat(600));

        assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(2045, 2048);
        assertThat(cut).matches("(𠮷)+…");
    }

    private static Facts overdue() {
        return new Facts(
                "演示项目21：动工",
                "Demo project 21: start of construction",
                "440784001",
                "PUSH",
                null,
                "市工业和信息化局",
                null,
                Numbers.ofDue(LocalDate.of(2023, 3, 31)),
                "SYNTHETIC");
    }

    @Test
    void whatIsLateByWorkingDaysAndWhatIsAskedIsSaidInBothLanguages() {
        var late = Samples.view(RuleCode.REPORT_LATE, Severity.BLUE, overdue());
        var odd = Samples.view(RuleCode.DATA_SUSPECT, Severity.BLUE, factsOf(RuleCode.DATA_SUSPECT));

        assertThat(CHINESE.text(late, Why.OPENED, null, LocalDate.of(2023, 4, 3)))
                .contains("应于2023年3月31日报送，已过3天仍未报送，亮蓝灯。");
        assertThat(ENGLISH.text(late, Why.ESCALATED, null, LocalDate.of(2023, 4, 3)))
                .contains("had a report due on 31 March 2023; it is 3 days late", "it goes up to the responsible unit");
        assertThat(CHINESE.text(odd, Why.OPENED, null, NOVEMBER_6)).contains("请报送单位核实数据：投资进度明显快于形象进度");
    }

    @Test
    void everyRuleHasItsOwnWords() {
        for (var texts : List.of(CHINESE, ENGLISH)) {
            assertThat(Arrays.stream(RuleCode.values())
                            .map(rule -> texts.title(
                                    Samples.view(rule, Severity.BLUE, overdue()), Why.OPENED, null, NOVEMBER_6)))
                    .doesNotHaveDuplicates();
        }
    }

    /** Whatever a rule can say: figures and dates that one alert would never have together. */
    private static Facts factsOf(RuleCode rule) {
        var ofTarget = rule.family().isOfTargets();
        var numbers = (ofTarget ? Samples.red().numbers() : Numbers.NONE)
                .withDue(LocalDate.of(2023, 3, 31))
                .withPrevious(new BigDecimal("123456789.01"))
                .withProbability(new BigDecimal("12.34"))
                .withQuestion(Question.MONEY_AHEAD_OF_WORK);
        return new Facts(
                ofTarget ? "工业用地供应" : "演示项目21：动工",
                ofTarget ? "Industrial land supplied" : "Demo project 21: start of construction",
                "440784001",
                "PUSH",
                null,
                "市工业和信息化局",
                ofTarget ? LocalDate.of(2023, 10, 31) : null,
                numbers,
                "SYNTHETIC");
    }

    private static Facts longest(RuleCode rule) {
        var facts = factsOf(rule);
        return new Facts(
                "供".repeat(200),
                "s".repeat(300),
                "440784001001",
                "BINDING",
                "副".repeat(100),
                "局".repeat(100),
                facts.dataThrough(),
                facts.numbers(),
                "SYNTHETIC");
    }
}
