package io.targetmonitor.local;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo year through all three services, each of which is killed once on the way. */
@ExtendWith(LoadedSystem.class)
class EndToEndIT {

    private static final String PACE = "TARGET_PACE";
    private static final String OVERDUE = "MILESTONE_OVERDUE";

    private static RunningSystem system;
    private static LoadedYear year;

    @BeforeAll
    static void read(RunningSystem loaded) {
        system = loaded;
        year = new LoadedYear(system.reader("supervisor"), new TopicContents(system.bootstrapServers()));
    }

    @ParameterizedTest
    @MethodSource("quantities")
    void quantitiesAreJudgedAsTheyWereWhenReported(JsonNode golden, int version) {
        var report = GoldenYear.reports(
                        golden.get("target").textValue(),
                        "2023-%02d".formatted(golden.get("month").intValue()))
                .get(version - 1);
        var vintage = golden.get("vintages").get(version - 1);

        var assessment = year.assessment(
                golden.get("target").textValue(), report.get("submitted_at").textValue());

        assertThat(assessment.get("actual").decimalValue())
                .isEqualByComparingTo(report.get("value").decimalValue());
        assertThat(assessment.get("expected").decimalValue())
                .isEqualByComparingTo(golden.get("expected").decimalValue());
        assertThat(assessment.get("gap").decimalValue())
                .isEqualByComparingTo(vintage.get("gap_pp").decimalValue());
        assertThat(assessment.get("light").textValue())
                .isEqualTo(vintage.get("light").textValue());
        assertThat(assessment.get("outcome").textValue())
                .isEqualTo(golden.path("final").asText("PENDING"));
    }

    static Stream<Arguments> quantities() {
        return Stream.of("HS23-T14", "HS23-T15")
                .flatMap(GoldenYear::lights)
                .flatMap(golden -> StreamSupport.stream(golden.get("vintages").spliterator(), false)
                        .map(vintage ->
                                Arguments.of(golden, vintage.get("version").intValue())));
    }

    @ParameterizedTest
    @MethodSource("growth")
    void growthIsJudgedByWhatTheRestOfTheYearWouldNeed(JsonNode golden) {
        var month = Map.of("2023-Q1", "2023-03", "2023-H1", "2023-06", "2023-9M", "2023-09", "2023-FY", "2023-12")
                .get(golden.get("period").textValue());
        var report = GoldenYear.reports("HS23-T01", month).get(0);

        var assessment = year.assessment("HS23-T01", report.get("submitted_at").textValue());

        assertThat(assessment.get("actual").decimalValue())
                .isEqualByComparingTo(golden.get("value").decimalValue());
        if (golden.get("required_rest_of_year_pct").isNull()) {
            assertThat(assessment.get("requiredRest").isNull()).isTrue();
            assertThat(assessment.get("light").textValue()).isEqualTo("RED");
            assertThat(assessment.get("outcome").textValue())
                    .isEqualTo(golden.get("light").textValue());
        } else {
            assertThat(assessment.get("requiredRest").decimalValue())
                    .isEqualByComparingTo(
                            golden.get("required_rest_of_year_pct").decimalValue());
            assertThat(assessment.get("light").textValue())
                    .isEqualTo(golden.get("light").textValue());
        }
    }

    static Stream<JsonNode> growth() {
        return GoldenYear.lights("HS23-T01");
    }

    @Test
    void whatWasKnownOfAugustStaysKnown() {
        var assessment = year.assessment("HS23-T14", "2023-09-10");

        assertThat(assessment.get("actual").intValue()).isEqualTo(960);
        assertThat(assessment.get("gap").decimalValue()).isEqualByComparingTo("-5");
    }

    @ParameterizedTest
    @CsvSource({"HS23-T05,56", "HS23-T06,30040000000", "HS23-T07,10"})
    void whatWasAttractedIsJustEnough(String target, String value) {
        var assessment = year.assessment(target, "2024-01-31");

        assertThat(assessment.get("actual").decimalValue()).isEqualByComparingTo(value);
        assertThat(assessment.get("outcome").textValue()).isEqualTo("MET");
    }

    @ParameterizedTest
    @MethodSource("months")
    void signingsAreCountedAsKnownAtTheMonthsEnd(JsonNode month) {
        var end = YearMonth.of(2023, month.get("month").intValue()).atEndOfMonth();

        assertThat(year.assessment("HS23-T05", end.toString()).get("actualNow").decimalValue())
                .isEqualByComparingTo(month.get("count_known_at_month_end").decimalValue());
    }

    /** From February: before, nobody had set the target. */
    static Stream<JsonNode> months() {
        return GoldenYear.signingsByMonth().skip(1);
    }

    @Test
    void theScoreboardOfNovemberShowsEverythingMeasurable() {
        var rows = year.scoreboard("2023-11-10");

        assertThat(rows).hasSize(41);
        assertThat(rows.get("HS23-T14").get("light").textValue()).isEqualTo("RED");
        assertThat(rows.get("HS23-T14").get("gap").decimalValue()).isEqualByComparingTo("-10.5");
        assertThat(rows.get("HS23-T01").get("light").textValue()).isEqualTo("RED");
        assertThat(rows.get("HS23-T01").get("requiredRest").decimalValue()).isEqualByComparingTo("13.5");
        assertThat(rows.get("HS23-T12").get("light").textValue()).isEqualTo("GREY");
        assertThat(rows.get("HS23-T01").get("provenance").textValue()).isEqualTo("SEED");
    }

    @Test
    void alertsOfTargetsOpenRiseAndResolveOnTheirDays() {
        assertThat(year.timelineOf(year.targetId("HS23-T14"), PACE))
                .containsExactly("opened 2023-07-06", "raised 2023-11-06", "lowered 2023-12-06", "resolved 2024-01-08");
        assertThat(year.timelineOf(year.targetId("HS23-T15"), PACE))
                .containsExactly("opened 2023-05-06", "lowered 2023-07-06", "resolved 2023-08-07");
        assertThat(year.timelineOf(year.targetId("HS23-T01"), PACE))
                .containsExactly("opened 2023-04-25", "raised 2023-07-25");
    }

    /** June's and July's report were yellow; DOMAIN.md 3.2: two in a row. */
    @Test
    void aSecondYellowInARowIsAnAlertOfItsOwn() {
        assertThat(year.timelineOf(year.targetId("HS23-T14"), "TARGET_TWICE_YELLOW"))
                .containsExactly("opened 2023-08-07", "resolved 2024-01-08");
        assertThat(year.timelineOf(year.targetId("HS23-T15"), "TARGET_TWICE_YELLOW"))
                .isEmpty();
    }

    @Test
    void aCeremonyIsNoStart() {
        assertThat(year.timelineOf(year.milestone("DEMO-K21", "STARTED"), OVERDUE))
                .containsExactly("opened 2023-04-01", "resolved 2023-05-18");
    }

    @Test
    void nobodyCallsARealFirmLate() {
        assertThat(year.alertsOf(year.milestone("HS23-P02", "IN_PRODUCTION"))).isEmpty();
        assertThat(year.alertsOf(year.milestone("HS23-P03", "STARTED"))).isEmpty();
    }

    @Test
    void whoeverListensOnKafkaIsTold() {
        var told = year.topics().of("notifications.v1");

        assertThat(year.toldOf(year.targetId("HS23-T14"), PACE))
                .contains("OPENED 2023-07-06", "RAISED 2023-11-06", "RESOLVED 2024-01-08");
        assertThat(year.toldOf(year.milestone("DEMO-K21", "STARTED"), OVERDUE))
                .containsExactly(
                        "OPENED 2023-04-01",
                        "ESCALATED 2023-04-06",
                        "ESCALATED 2023-04-10",
                        "ESCALATED 2023-04-17",
                        "RESOLVED 2023-05-18");
        assertThat(told).allSatisfy(event -> {
            assertThat(event.at("/data/notification/recipients")).isNotEmpty();
            assertThat(event.at("/data/notification/title/zh-CN").asText()).isNotBlank();
        });
        assertThat(told.stream().map(event -> event.get("id").textValue())).doesNotHaveDuplicates();
    }

    @Test
    void aSecondLoadChangesNothing() {
        var once = year.everything();

        system.load(LoadedSystem.END, System.out::println);

        assertThat(year.everything()).isEqualTo(once);
    }

    @Test
    void sequencesOnKafkaHaveNoGapsAndNoDoubles() {
        for (var topic : LoadedYear.TOPICS) {
            var bySubject = new LinkedHashMap<String, Long>();
            for (var event : year.topics().of(topic)) {
                var subject = event.get("subject").textValue();
                var sequence = event.get("sequence").longValue();
                assertThat(sequence).as(topic + " " + subject).isEqualTo(bySubject.getOrDefault(subject, 0L) + 1);
                bySubject.put(subject, sequence);
            }
            assertThat(bySubject).as(topic).isNotEmpty();
        }
    }
}
