package io.targetmonitor.alerts.rule.preset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleExamples;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.Verdict.Fires;
import io.targetmonitor.alerts.rule.project.MilestoneDue;
import io.targetmonitor.alerts.rule.target.TargetExamples;
import io.targetmonitor.alerts.rule.target.TargetMemory;
import io.targetmonitor.alerts.rule.target.TargetReading.Kind;
import io.targetmonitor.alerts.rule.target.TargetRules;
import io.targetmonitor.kit.http.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** Both sides of every edge that the published rules state (DOMAIN.md 2.5). */
class PresetsTest {

    private static final Presets PRESETS = new Presets(Json.configure(new ObjectMapper().findAndRegisterModules()));
    private static final LocalDate DAY = LocalDate.of(2023, 7, 6);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "yinchuan-2025, -9.99,  -",
                "yinchuan-2025, -10,    YELLOW",
                "yinchuan-2025, -30,    YELLOW",
                "yinchuan-2025, -30.01, RED",
                "yinchuan-2025, 0,      -",
            })
    void pointsBehind(String preset, String gap, Severity severity) {
        assertThat(severity(preset, TargetExamples.land("2023-06-30", "640", "760", gap, Light.GREEN)))
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "wuhan,         800, -",
                "wuhan,         799, YELLOW",
                "wuhan,         600, YELLOW",
                "wuhan,         599, RED",
                "sanya-2022,   1000, -",
                "sanya-2022,    999, YELLOW",
                "sanya-2022,    500, YELLOW",
                "sanya-2022,    499, RED",
                "tianjin-2022, 1000, -",
                "tianjin-2022,  999, YELLOW",
                "tianjin-2022,  700, YELLOW",
                "tianjin-2022,  699, RED",
                "xinhuang-2015, 800, -",
                "xinhuang-2015, 799, BLUE",
                "xinhuang-2015, 600, BLUE",
                "xinhuang-2015, 599, YELLOW",
            })
    void thousandthsOfThePace(String preset, String actual, Severity severity) {
        assertThat(severity(preset, TargetExamples.land("2023-06-30", actual, "1000", "-1", Light.GREY)))
                .isNull();
        assertThat(severity(preset, TargetExamples.land("2023-06-30", actual, "1000", "-1", Light.GREEN)))
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"8, -", "7.99, YELLOW", "0, YELLOW", "-0.01, RED"})
    void growthInTianjinIsRedOnlyWhenNegative(String actual, Severity severity) {
        assertThat(severity(
                        "tianjin-2022",
                        TargetExamples.land("2023-06-30", actual, "8", "-1", Light.GREEN)
                                .kind(Kind.GROWTH_RATE, false, false)))
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"GREEN, -", "YELLOW, YELLOW", "RED, RED"})
    void theDefaultIsTheLight(Light light, Severity severity) {
        assertThat(severity("default-5-10", TargetExamples.land("2023-06-30", "640", "760", "-6", light)))
                .isEqualTo(severity);
    }

    static Stream<String> names() {
        return Presets.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void noGapIsWithoutAVerdictAndNoWorseGapIsMilder(String preset) {
        Severity before = Severity.RED;
        for (var gap = -150; gap <= 60; gap++) {
            var actual = BigDecimal.valueOf(1_000 + 10L * gap);
            var light = gap >= -5 ? Light.GREEN : gap >= -10 ? Light.YELLOW : Light.RED;
            var now = severity(
                    preset, TargetExamples.land("2023-06-30", actual.toString(), "1000", String.valueOf(gap), light));
            assertThat(rank(now)).as("%s at %d", preset, gap).isLessThanOrEqualTo(rank(before));
            before = now;
        }
        assertThat(before).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2023-03-31, false", "2023-04-01, true"})
    void inYinchuanTheWholePlannedMonthIsInTime(LocalDate day, boolean overdue) {
        var milestone = new MilestoneDue(LocalDate.of(2023, 3, 10), false, null);

        assertThat(milestone.judge(book("yinchuan-2025"), day) instanceof Fires).isEqualTo(overdue);
    }

    private static int rank(Severity severity) {
        return severity == null ? -1 : severity.ordinal();
    }

    private static Severity severity(String preset, TargetExamples target) {
        var rules = book(preset);
        var memory = TargetMemory.UNSEEN.next(target.reading(), DAY, rules);
        return TargetRules.of(memory, rules).stream()
                .filter(said -> said.family() == Family.TARGET_PACE)
                .map(said -> said.outlook().on(DAY))
                .filter(Fires.class::isInstance)
                .map(verdict -> ((Fires) verdict).severity())
                .findFirst()
                .orElse(null);
    }

    private static RuleBook book(String name) {
        var book = RuleExamples.AS_DELIVERED;
        for (var rule : PRESETS.require(name).rules()) {
            book = book.with(rule.code(), rule.setting());
        }
        return book;
    }
}
