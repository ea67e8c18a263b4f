package io.targetmonitor.local.demo.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.targetmonitor.local.demo.DemoYear;

import static org.assertj.core.api.Assertions.assertThat;

class YearPlanTest {

    private static final LocalDate EVENT = LocalDate.of(2023, 2, 3);
    private static final Pattern REFERENCE = Pattern.compile("\\{([A-Z0-9-]+)[/}]");

    private final List<Action> actions = YearPlan.read().actions();

    @Test
    void everyTargetAndProgrammeOfTheReportIsSetOnTheDayOfTheEvent() {
        var targets = posted("/targets");

        assertThat(targets).hasSize(41).extracting(Action::day).containsOnly(EVENT);
        assertThat(targets.stream().map(action -> text(action, "code"))).doesNotHaveDuplicates();
        assertThat(targets.stream().map(action -> text(action, "provenance"))).containsOnly("SEED");
    }

    @Test
    void everyTargetHasAnIndicatorOfItsOwnDefinedBefore() {
        var defined = new HashSet<String>();
        for (var action : actions) {
            if (action.path().startsWith("/indicators/")) {
                assertThat(defined.add(action.path().substring("/indicators/".length())))
                        .isTrue();
            }
            if (action.path().equals("/targets")) {
                assertThat(defined).contains(text(action, "indicator"));
            }
        }
        assertThat(defined).hasSize(42);
    }

    @Test
    void everyProjectIsRegisteredOnce() {
        var codes =
                posted("/projects").stream().map(action -> text(action, "code")).toList();

        assertThat(codes).hasSize(18 + 53 + 61).doesNotHaveDuplicates();
        assertThat(codes.stream().filter(code -> code.startsWith("HS23-P"))).hasSize(18);
        assertThat(codes.stream().filter(code -> code.startsWith("DEMO-K"))).hasSize(53);
        assertThat(codes.stream().filter(code -> code.startsWith("DEMO-S"))).hasSize(61);
    }

    @Test
    void theKickOffProjectsAddUpToWhatTheReportSays() {
        var kickOff = posted("/projects").stream()
                .filter(tagged("KICKOFF-2023-02-03"))
                .map(action -> action.body().get("plannedInvestment").decimalValue())
                .toList();

        assertThat(kickOff).hasSize(53);
        assertThat(kickOff.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("26300000000");
    }

    @Test
    void theOccasionSaysTheSame() {
        var occasion = only("/occasions/HS23-E01");

        assertThat(occasion.body().get("projectsCount").intValue()).isEqualTo(53);
        assertThat(occasion.body().get("amount").decimalValue()).isEqualByComparingTo("26300000000");
        assertThat(text(occasion, "tag")).isEqualTo("KICKOFF-2023-02-03");
    }

    @Test
    void everyReportIsEnteredOnceOnTheDayItWasSubmitted() {
        var reports = DemoData.read().demo().get("reports");
        var observations = actions.stream()
                .filter(action -> action.path().startsWith("/observations/")
                        && action.body().has("publishedAt"))
                .toList();

        assertThat(observations).hasSameSizeAs(reports);
        assertThat(observations.stream()
                        .map(action -> action.path() + text(action, "basis") + text(action, "publishedAt")))
                .doesNotHaveDuplicates();
        for (var report : reports) {
            var submitted =
                    java.time.OffsetDateTime.parse(report.get("submitted_at").textValue());
            assertThat(observations)
                    .filteredOn(action -> action.path()
                            .equals("/observations/"
                                    + IndicatorCodes.of(report.get("target").textValue()) + "/440784/"
                                    + report.get("period").textValue().substring("2023-01/".length())))
                    .filteredOn(action ->
                            java.time.Instant.parse(text(action, "publishedAt")).equals(submitted.toInstant()))
                    .singleElement()
                    .satisfies(action -> {
                        assertThat(action.day()).isEqualTo(submitted.toLocalDate());
                        assertThat(action.body().get("value").decimalValue())
                                .isEqualByComparingTo(report.get("value").decimalValue());
                    });
        }
    }

    @Test
    void theRevisionOfAugustsLandIsASecondValueWithItsReason() {
        var august = observations("/observations/INDUSTRIAL_LAND_SUPPLY/440784/2023-08");

        assertThat(august).extracting(Action::day).containsExactly(day("2023-09-06"), day("2023-09-20"));
        assertThat(august)
                .extracting(action -> action.body().get("value").intValue())
                .containsExactly(960, 900);
        assertThat(text(august.get(1), "reason")).contains("60亩");
    }

    @Test
    void theOnlyPublishedFigureNamesItsPublication() {
        var year = only("/observations/GDP_GROWTH/440784/2023-12");

        assertThat(text(year, "provenance")).isEqualTo("EXTERNAL X02");
        assertThat(text(year, "source")).startsWith("heshan.gov.cn");
        assertThat(year.day()).isEqualTo(day("2024-01-26"));
    }

    @Test
    void theFinalVerificationWithoutAValueIsNeverEntered() {
        assertThat(actions).allSatisfy(action -> assertThat(action.day()).isBefore(day("2024-02-01")));
    }

    @Test
    void daysAreInOrderAndBeginWithTheFirstSigning() {
        assertThat(actions).isSortedAccordingTo(Comparator.comparing(Action::day));
        assertThat(actions.get(0).day()).isEqualTo(DemoYear.FIRST_DAY);
    }

    @Test
    void noProjectIsSpokenOfBeforeItIsRegistered() {
        var registered = new HashSet<String>();
        for (var action : actions) {
            if (action.path().equals("/projects")) {
                registered.add(text(action, "code"));
            }
            REFERENCE
                    .matcher(action.path() + action.body())
                    .results()
                    .forEach(found ->
                            assertThat(registered).as(action.toString()).contains(found.group(1)));
        }
    }

    @Test
    void noDateWithinAnEntryLiesAfterItsDay() {
        for (var action : actions) {
            for (var field : List.of("achieved", "date", "raisedOn", "clearedOn", "effectiveOn", "decidedOn")) {
                if (action.body().path(field).isTextual()) {
                    assertThat(LocalDate.parse(text(action, field)))
                            .as(action + " " + field)
                            .isBeforeOrEqualTo(action.day());
                }
            }
        }
    }

    @Test
    void signingsAreRegisteredOnTheirDayWithWhatWasAgreedThen() {
        var amended = posted("/projects").stream()
                .filter(action -> text(action, "code").equals("DEMO-S26"))
                .findFirst()
                .orElseThrow();

        assertThat(amended.day()).isEqualTo(day("2023-06-09"));
        assertThat(amended.body().get("plannedInvestment").decimalValue()).isEqualByComparingTo("120000000");
        var change = only("/projects/{DEMO-S26}");
        assertThat(change.day()).isEqualTo(day("2023-09-05"));
        assertThat(change.body().get("plannedInvestment").decimalValue()).isEqualByComparingTo("80000000");
        assertThat(text(change, "reason")).contains("0.8亿元");
    }

    @Test
    void fourSigningsAreClosedOnTheirDays() {
        assertThat(actions)
                .filteredOn(action -> action.path().endsWith("/withdraw"))
                .extracting(Action::path, Action::day)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("/projects/{DEMO-S11}/withdraw", day("2023-08-14")),
                        org.assertj.core.api.Assertions.tuple("/projects/{DEMO-S18}/withdraw", day("2023-10-09")),
                        org.assertj.core.api.Assertions.tuple("/projects/{DEMO-S23}/withdraw", day("2023-11-20")));
        var merge = only("/projects/{DEMO-S31}/merge");
        assertThat(merge.day()).isEqualTo(day("2023-07-11"));
        assertThat(text(merge, "into")).isEqualTo("{DEMO-S05}");
    }

    @Test
    void aCeremonyIsNoStart() {
        var start = actions.stream()
                .filter(action -> action.path().equals("/projects/{DEMO-K21}/milestones/STARTED"))
                .toList();

        assertThat(start).extracting(Action::day).containsExactly(EVENT, day("2023-05-18"));
        assertThat(start).allSatisfy(action -> {
            assertThat(text(action, "planned")).isEqualTo("2023-03-31");
            assertThat(action.body().at("/otherDates/0/basis").textValue()).isEqualTo("CEREMONY");
            assertThat(action.body().at("/otherDates/0/on").textValue()).isEqualTo("2023-02-03");
        });
        assertThat(start.get(0).body().has("achieved")).isFalse();
        assertThat(text(start.get(1), "achieved")).isEqualTo("2023-05-18");
        assertThat(start.get(1).body().get("evidence")).hasSize(2);
    }

    @Test
    void startedProjectsButOneAreInStatisticsWithinAMonth() {
        var registered = actions.stream()
                .filter(action -> action.path().endsWith("/milestones/IN_STATISTICS"))
                .toList();

        assertThat(registered).hasSize(18);
        assertThat(only("/projects/{DEMO-K24}/milestones/IN_STATISTICS").day()).isEqualTo(day("2023-04-26"));
        assertThat(only("/projects/{DEMO-K24}/milestones/STARTED").day()).isEqualTo(day("2023-02-10"));
        assertThat(registered)
                .filteredOn(action ->
                        !action.path().contains("K24") && !action.path().contains("K21"))
                .allSatisfy(action -> assertThat(action.day()).isBetween(EVENT, EVENT.plusMonths(1)));
    }

    @Test
    void realFirmsAreRecordedOnlyAndNothingIsMadeUpAboutThem() {
        assertThat(posted("/projects"))
                .filteredOn(action -> text(action, "monitoring").equals("RECORD_ONLY"))
                .extracting(action -> text(action, "code"))
                .containsExactly("HS23-P01", "HS23-P02", "HS23-P03");
        assertThat(actions)
                .filteredOn(action -> action.path().contains("{HS23-P"))
                .hasSize(6)
                .allSatisfy(action -> assertThat(action.body().has("achieved")).isFalse());
    }

    @Test
    void aYearWithoutAStartHasNoAnchor() {
        var trial = only("/projects/{HS23-P01}/milestones/TRIAL_PRODUCTION");

        assertThat(trial.body().at("/planned/anchor").isNull()).isTrue();
        assertThat(trial.body().at("/planned/after").textValue()).isEqualTo("P1Y");
        assertThat(text(trial, "commitment")).isEqualTo("PUSH");
    }

    @Test
    void whatTheReportPromisesIsTakenAtItsWord() {
        assertThat(target("HS23-T01").get("value").intValue()).isEqualTo(8);
        assertThat(target("HS23-T01").get("stretch").decimalValue()).isEqualByComparingTo("8.5");
        assertThat(target("HS23-T01").get("commitment").textValue()).isEqualTo("BINDING");
        assertThat(target("HS23-T05").get("comparator").textValue()).isEqualTo("GT");
        assertThat(target("HS23-T06").get("value").decimalValue()).isEqualByComparingTo("30000000000");
        assertThat(target("HS23-T12").get("period").textValue()).isEqualTo("2023/2025");
        assertThat(target("HS23-T19").get("value").decimalValue()).isEqualByComparingTo("500000000");
        assertThat(target("HS23-T02").has("period")).isFalse();
        assertThat(target("HS23-T08").has("value")).isFalse();
        assertThat(target("HS23-T14").at("/profile/shares/9").intValue()).isEqualTo(73);
        assertThat(target("HS23-T14").get("department").textValue()).isEqualTo("市自然资源局");
        assertThat(target("HS23-T01").get("department").textValue()).isEqualTo("市统计局");
        assertThat(target("HS23-T14").at("/source/quote").textValue()).isEqualTo("落实工业用地供应不低于2000亩");
    }

    @Test
    void everyTargetWithANumberHasSomebodyToTell() {
        assertThat(posted("/targets"))
                .filteredOn(action -> action.body().has("value"))
                .allSatisfy(action -> assertThat(text(action, "department")).isNotBlank());
    }

    @Test
    void theSeasonOfSigningsIsJudgedAtQuarterEndsFromProjectEvents() {
        var count = only("/indicators/ENTERPRISES_ATTRACTED").body();

        assertThat(count.get("judgedAt").textValue()).isEqualTo("QUARTER");
        assertThat(count.at("/derivation/where/minPlannedInvestment").longValue())
                .isEqualTo(100_000_000);
        assertThat(count.at("/derivation/where/tagsAny/0").textValue()).isEqualTo("ATTRACTED-2023");
    }

    @Test
    void onlyFiveIndicatorsHaveAReportingCalendar() {
        assertThat(actions)
                .filteredOn(action -> action.path().startsWith("/indicators/")
                        && action.body().get("reporting").isObject())
                .extracting(Action::path)
                .containsExactly(
                        "/indicators/GDP_GROWTH",
                        "/indicators/INDUSTRIAL_LAND_SUPPLY",
                        "/indicators/WATER_SOURCE_FOREST",
                        "/indicators/LARGE_TIMBER",
                        "/indicators/FOREST_TENDING");
    }

    @Test
    void madeUpNeighboursLieInMadeUpAreas() {
        var rates = actions.stream()
                .filter(action -> action.path().startsWith("/observations/DEMO_STAGE_RATE/"))
                .toList();

        assertThat(rates).hasSize(7).allSatisfy(action -> {
            assertThat(action.path()).contains("/X4407");
            assertThat(action.day()).isEqualTo(day("2023-12-31"));
            assertThat(text(action, "provenance")).isEqualTo("SYNTHETIC");
        });
        assertThat(rates.stream().map(Action::path)).doesNotHaveDuplicates();
    }

    @Test
    void entriesHaveKeysOfTheirOwnThatStayTheSame() {
        assertThat(actions.stream().map(Action::idempotencyKey)).doesNotHaveDuplicates();
        assertThat(YearPlan.read().actions().stream().map(Action::idempotencyKey))
                .isEqualTo(actions.stream().map(Action::idempotencyKey).toList());
    }

    private List<Action> posted(String path) {
        return actions.stream()
                .filter(action ->
                        action.method().equals("POST") && action.path().equals(path))
                .toList();
    }

    private List<Action> observations(String path) {
        return actions.stream().filter(action -> action.path().equals(path)).toList();
    }

    private Action only(String path) {
        assertThat(observations(path)).hasSize(1);
        return observations(path).get(0);
    }

    private JsonNode target(String code) {
        return posted("/targets").stream()
                .map(Action::body)
                .filter(body -> body.get("code").textValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Predicate<Action> tagged(String tag) {
        return action -> action.body().path("tags").toString().contains('"' + tag + '"');
    }

    private static String text(Action action, String field) {
        return action.body().path(field).asText();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
