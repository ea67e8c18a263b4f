package io.targetmonitor.alerts.rule.target;

import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.LateReport;
import io.targetmonitor.alerts.rule.Numbers;
import io.targetmonitor.alerts.rule.Outlook;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Statement;
import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.Verdict.Unknown;

import static io.targetmonitor.alerts.rule.RuleCode.COUNT_DECREASED;
import static io.targetmonitor.alerts.rule.RuleCode.DATA_SUSPECT;
import static io.targetmonitor.alerts.rule.RuleCode.RANK_DROPPED;
import static io.targetmonitor.alerts.rule.RuleCode.STATUS_REVISED;
import static io.targetmonitor.alerts.rule.RuleCode.STRETCH_MET;
import static io.targetmonitor.alerts.rule.RuleCode.TARGET_MET;
import static io.targetmonitor.alerts.rule.RuleCode.TARGET_TWICE_YELLOW;
import static io.targetmonitor.alerts.rule.RuleCode.TARGET_UNLIKELY;

/** Everything the rules say of one target. */
public final class TargetRules {

    private TargetRules() {}

    /**
     * One statement for each family about targets. A withdrawn target is out of all of them; an exempted one is not
     * called behind, unlikely or twice yellow until its exemption ends, but it still reports.
     */
    public static List<Statement> of(TargetMemory target, RuleBook rules) {
        var reading = target.reading();
        var numbers = reading.numbers();
        var about = new About(reading);
        return List.of(
                about.performance(Family.TARGET_PACE, target.pace().outlook(rules), numbers),
                about.performance(Family.TARGET_TWICE_YELLOW, twiceYellow(target, rules), numbers),
                about.performance(
                        Family.TARGET_UNLIKELY,
                        unlikely(target, rules),
                        numbers.withProbability(reading.probability())),
                about.fact(
                        Family.REPORT_LATE,
                        new LateReport(
                                        reading.dataDue(),
                                        reading.dataThrough() == null ? Cause.NOT_REQUIRED : Cause.REPORTED)
                                .outlook(rules),
                        numbers.withDue(reading.dataDue())),
                about.fact(
                        Family.COUNT_DECREASED,
                        notice(COUNT_DECREASED, target.count().on(), Cause.REGAINED, rules),
                        numbers.withPrevious(target.count().from())),
                about.fact(
                        Family.RANK_DROPPED,
                        notice(RANK_DROPPED, target.rank().on(), Cause.REGAINED, rules),
                        numbers.withPrevious(target.rank().from())),
                about.fact(
                        Family.STATUS_REVISED,
                        notice(STATUS_REVISED, target.revision().on(), Cause.NOTICE_OVER, rules),
                        numbers),
                about.fact(
                        Family.DATA_SUSPECT,
                        Outlook.since(target.since().get(DATA_SUSPECT), rules.of(DATA_SUSPECT), Cause.QUESTION_GONE),
                        numbers.withQuestion(target.question())),
                about.fact(Family.TARGET_DONE, done(target, rules), numbers));
    }

    private static Outlook twiceYellow(TargetMemory target, RuleBook rules) {
        var rule = rules.of(TARGET_TWICE_YELLOW);
        return switch (target.pace().standing()) {
            case UNKNOWN -> rule.enabled() ? Outlook.always(new Unknown()) : Outlook.clear(Cause.RULE_CHANGED);
            case MET -> Outlook.clear(Cause.TARGET_MET);
            case ON_PACE, WITHDRAWN ->
                Outlook.since(target.since().get(TARGET_TWICE_YELLOW), rule, Cause.TARGET_RECOVERED);
            // a correction, or a rule that counts otherwise: the target is no better for it
            case BEHIND, FAR_BEHIND -> Outlook.since(target.since().get(TARGET_TWICE_YELLOW), rule, Cause.ROW_BROKEN);
        };
    }

    /** A probability stands in the event only where its record beats the light; without one nobody knows. */
    private static Outlook unlikely(TargetMemory target, RuleBook rules) {
        var rule = rules.of(TARGET_UNLIKELY);
        if (target.reading().outcome() != Outcome.PENDING) {
            return Outlook.clear(Cause.PERIOD_OVER);
        }
        return target.reading().probability() == null && rule.enabled()
                ? Outlook.always(new Unknown())
                : Outlook.since(target.since().get(TARGET_UNLIKELY), rule, Cause.LIKELY_AGAIN);
    }

    private static Outlook done(TargetMemory target, RuleBook rules) {
        return switch (target.reading().outcome()) {
            case MET -> notice(TARGET_MET, target.since().get(TARGET_MET), Cause.OUTCOME_REVISED, rules);
            case MET_STRETCH -> notice(STRETCH_MET, target.since().get(STRETCH_MET), Cause.OUTCOME_REVISED, rules);
            case PENDING, NOT_MET -> Outlook.clear(Cause.OUTCOME_REVISED);
        };
    }

    /** What only happened needs no cure: it stays on the list for some days. */
    private static Outlook notice(RuleCode code, LocalDate happened, Cause otherwise, RuleBook rules) {
        var rule = rules.of(code);
        var outlook = Outlook.since(happened, rule, otherwise);
        return happened == null || !rule.enabled()
                ? outlook
                : outlook.from(rule.firstDay(happened).plusDays(rule.whole("openDays")), new Clear(Cause.NOTICE_OVER));
    }

    private record About(TargetReading target) {

        Statement fact(Family family, Outlook outlook, Numbers evidence) {
            return Statement.of(family, target.withdrawn() ? Outlook.clear(Cause.TARGET_WITHDRAWN) : outlook, evidence);
        }

        Statement performance(Family family, Outlook outlook, Numbers evidence) {
            var exemption = target.exemption();
            if (exemption == null) {
                return fact(family, outlook, evidence);
            }
            var exempted = new Clear(Cause.TARGET_EXEMPTED);
            return fact(
                    family,
                    exemption.until() == null
                            ? Outlook.always(exempted)
                            : outlook.onlyFrom(exemption.until().plusDays(1), exempted),
                    evidence);
        }
    }
}
