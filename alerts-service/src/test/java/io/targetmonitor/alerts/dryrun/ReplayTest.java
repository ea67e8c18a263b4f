package io.targetmonitor.alerts.dryrun;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.chronicle.Entry;
import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.RuleExamples;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.project.ProjectExamples;
import io.targetmonitor.alerts.rule.project.ProjectReading;
import io.targetmonitor.alerts.rule.target.Outcome;
import io.targetmonitor.alerts.rule.target.TargetExamples;
import io.targetmonitor.alerts.rule.target.TargetReading;

import static io.targetmonitor.alerts.rule.RuleExamples.AS_DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Heshan's land in 2023 lived through again: yellow from July, red in November, yellow in December, met in January. */
class ReplayTest {

    private static final UUID LAND = UUID.randomUUID();
    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);

    private final List<Entry> land = new ArrayList<>(List.of(
            land("2023-06-06", TargetExamples.land("2023-05-31", "480", "540", "-3", Light.GREEN)),
            land("2023-07-06", TargetExamples.land("2023-06-30", "640", "760", "-6", Light.YELLOW)),
            land("2023-08-07", TargetExamples.land("2023-07-31", "800", "900", "-5", Light.YELLOW)),
            land("2023-11-06", TargetExamples.land("2023-10-31", "1250", "1460", "-10.5", Light.RED)),
            land("2023-12-06", TargetExamples.land("2023-11-30", "1560", "1680", "-6", Light.YELLOW)),
            land("2024-01-08", ended(Outcome.MET))));

    @Test
    void whenItWouldHaveFiredAndWhatTookOver() {
        var episodes = replay(RuleCode.TARGET_BEHIND, AS_DELIVERED, land);

        assertThat(episodes)
                .extracting(Episode::firedOn, Episode::endedOn, Episode::becameRule, Episode::cause)
                .containsExactly(
                        tuple(day("2023-07-06"), day("2023-11-06"), RuleCode.TARGET_FAR_BEHIND, null),
                        tuple(day("2023-12-06"), day("2024-01-08"), null, Cause.TARGET_MET));
        assertThat(episodes).allSatisfy(episode -> assertThat(episode.missed()).isFalse());
    }

    @Test
    void aTrialFiresWhereTheRuleInForceDoesNot() {
        var strict = RuleExamples.with(RuleCode.TARGET_BEHIND, "pointsFrom", 3);

        assertThat(replay(RuleCode.TARGET_BEHIND, strict, land).get(0).firedOn())
                .isEqualTo(day("2023-06-06"));
    }

    @Test
    void graceFiresOnADayWithoutAnyEvent() {
        var rules = RuleExamples.grace(RuleCode.TARGET_BEHIND, 10);

        assertThat(replay(RuleCode.TARGET_BEHIND, rules, land).get(0).firedOn()).isEqualTo(day("2023-07-16"));
    }

    @Test
    void aMissIsCountedWithItsLeadTime() {
        land.set(5, land("2024-01-08", ended(Outcome.NOT_MET)));

        var episodes = replay(RuleCode.TARGET_TWICE_YELLOW, AS_DELIVERED, land);
        var score = Score.of(episodes);

        assertThat(episodes).extracting(Episode::firedOn).containsExactly(day("2023-08-07"));
        assertThat(episodes.get(0).endedOn()).isNull();
        assertThat(score).isEqualTo(new Score(1, 1, new BigDecimal("100.00"), new BigDecimal("146.0")));
    }

    @Test
    void whatBeganBeforeTheWindowIsNotInItButRemembered() {
        var episodes = new Replay(
                        RuleCode.TARGET_TWICE_YELLOW,
                        AS_DELIVERED,
                        ZoneId.of("Asia/Shanghai"),
                        land,
                        day("2023-07-07"),
                        day("2023-12-31"))
                .episodes();

        assertThat(episodes).extracting(Episode::firedOn).containsExactly(day("2023-08-07"));
    }

    @Test
    void anOverdueMilestoneTurnsRedInBetweenAndEndsWithItsAchievement() {
        var id = UUID.randomUUID();
        var entries = List.of(
                project(id, 1, "2023-01-03", "STARTED due 2023-03-31"),
                project(id, 2, "2023-07-18", "STARTED due 2023-03-31 done 2023-07-18"));

        var episodes = replay(RuleCode.MILESTONE_OVERDUE, AS_DELIVERED, entries);

        assertThat(episodes).singleElement().satisfies(episode -> {
            assertThat(episode.subject()).isEqualTo(id + "/STARTED");
            assertThat(episode.firedOn()).isEqualTo(day("2023-04-01"));
            assertThat(episode.severity()).isEqualTo(Severity.YELLOW);
            assertThat(episode.worst()).isEqualTo(Severity.RED);
            assertThat(episode.endedOn()).isEqualTo(day("2023-07-18"));
            assertThat(episode.missed()).isTrue();
            assertThat(episode.leadDays()).isEqualTo(-1);
        });
        assertThat(replay(RuleCode.MILESTONE_DUE_SOON, AS_DELIVERED, entries))
                .extracting(Episode::firedOn, Episode::leadDays)
                .containsExactly(tuple(day("2023-03-17"), 14L));
    }

    @Test
    void whereNothingIsDecidedThereIsNoPrecision() {
        assertThat(Score.of(replay(RuleCode.TARGET_BEHIND, AS_DELIVERED, land.subList(0, 3))))
                .isEqualTo(new Score(0, 0, null, null));
    }

    private static List<Episode> replay(RuleCode code, RuleBook rules, List<Entry> entries) {
        return new Replay(code, rules, ZoneId.of("Asia/Shanghai"), entries, NEW_YEAR, day("2024-02-01")).episodes();
    }

    private static TargetExamples ended(Outcome outcome) {
        return TargetExamples.land("2023-12-31", "2035", "2000", "1.75", Light.GREEN)
                .told(false, outcome, null, null, null);
    }

    private static Entry land(String day, TargetExamples target) {
        return entry(LAND, 1, day, target.reading(), null);
    }

    private static Entry project(UUID id, long sequence, String day, String milestone) {
        return entry(id, sequence, day, null, ProjectExamples.project(ProjectExamples.milestone(milestone)));
    }

    private static Entry entry(UUID id, long sequence, String day, TargetReading target, ProjectReading project) {
        return new Entry(
                id,
                1,
                sequence,
                Instant.parse(day + "T02:00:00Z"),
                "440784",
                "工业用地供应",
                null,
                null,
                null,
                day("2023-12-31"),
                target,
                project);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
