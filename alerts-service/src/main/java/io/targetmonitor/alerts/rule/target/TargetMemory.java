package io.targetmonitor.alerts.rule.target;

import java.time.LocalDate;
import java.util.Map;

import io.targetmonitor.alerts.rule.Question;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.TunedRule;
import io.targetmonitor.alerts.rule.target.TargetReading.Kind;

import static io.targetmonitor.alerts.rule.RuleCode.DATA_SUSPECT;
import static io.targetmonitor.alerts.rule.RuleCode.STRETCH_MET;
import static io.targetmonitor.alerts.rule.RuleCode.TARGET_MET;
import static io.targetmonitor.alerts.rule.RuleCode.TARGET_TWICE_YELLOW;
import static io.targetmonitor.alerts.rule.RuleCode.TARGET_UNLIKELY;

/**
 * What is remembered of a target from event to event, because rules speak of several of them: a fold, so that the same
 * events give the same memory.
 *
 * @param reading what the last event told
 * @param since the first day of what holds now, by rule
 * @param question what looks odd; null when nothing does
 */
public record TargetMemory(
        TargetReading reading,
        TargetPace pace,
        YellowRun yellows,
        Figures figures,
        Slip count,
        Slip rank,
        Revision revision,
        Question question,
        Map<RuleCode, LocalDate> since) {

    public static final TargetMemory UNSEEN = new TargetMemory(
            null, TargetPace.UNSEEN, YellowRun.NONE, Figures.NONE, Slip.NONE, Slip.NONE, Revision.NONE, null, Map.of());

    public TargetMemory {
        since = Map.copyOf(since);
    }

    /** Takes in what an event tells on its day. */
    public TargetMemory next(TargetReading now, LocalDate day, RuleBook rules) {
        var standing = PaceScale.standing(now, rules);
        var numbers = now.numbers();
        var seen = figures.next(now.dataThrough(), numbers.actual());
        var asked = seen.question(now, rules.of(DATA_SUSPECT)).orElse(null);
        var row = yellows.next(now.dataThrough(), standing);
        return new TargetMemory(
                now,
                pace.next(standing, day),
                row,
                seen,
                now.counted() ? count.next(now.present(), 1, day) : Slip.NONE,
                now.kind() == Kind.RANK && !now.peerMissing() ? rank.next(numbers.actual(), -1, day) : rank,
                revision.next(now, day),
                asked,
                new Beginnings(since, day)
                        .of(
                                TARGET_TWICE_YELLOW,
                                row.reached(rules.of(TARGET_TWICE_YELLOW).whole("times")))
                        .of(TARGET_UNLIKELY, isUnlikely(now, rules.of(TARGET_UNLIKELY)))
                        .of(DATA_SUSPECT, asked != null)
                        .of(TARGET_MET, now.outcome() == Outcome.MET)
                        .of(STRETCH_MET, now.outcome() == Outcome.MET_STRETCH)
                        .all());
    }

    /** The same facts by rules that were tuned since; what begins to hold by them begins today. */
    public TargetMemory again(LocalDate day, RuleBook rules) {
        return next(reading, day, rules);
    }

    private static boolean isUnlikely(TargetReading now, TunedRule rule) {
        return now.probability() != null && now.probability().compareTo(rule.number("percentUnder")) < 0;
    }
}
