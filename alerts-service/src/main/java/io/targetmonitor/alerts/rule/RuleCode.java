package io.targetmonitor.alerts.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.targetmonitor.alerts.rule.Parameter.Unit.DAYS;
import static io.targetmonitor.alerts.rule.Parameter.Unit.MONTHS;
import static io.targetmonitor.alerts.rule.Parameter.Unit.PERCENT;
import static io.targetmonitor.alerts.rule.Parameter.Unit.POINTS;
import static io.targetmonitor.alerts.rule.Parameter.Unit.SWITCH;
import static io.targetmonitor.alerts.rule.Parameter.Unit.TIMES;
import static io.targetmonitor.alerts.rule.Parameter.Unit.WORKING_DAYS;

/** The rules this service knows how to judge (DESIGN.md 4, table), each with what tunes it and as it is delivered. */
public enum RuleCode {
    TARGET_BEHIND(Family.TARGET_PACE, Severity.YELLOW, Climb.WEEKS, Pace.SCALE),
    TARGET_FAR_BEHIND(Family.TARGET_PACE, Severity.RED, Climb.WEEKS, Pace.SCALE),
    TARGET_TWICE_YELLOW(
            Family.TARGET_TWICE_YELLOW, Severity.RED, Climb.WEEKS, List.of(Parameter.of("times", TIMES, 2, 6, 2))),
    TARGET_UNLIKELY(
            Family.TARGET_UNLIKELY,
            Severity.YELLOW,
            Climb.WEEKS,
            List.of(Parameter.of("percentUnder", PERCENT, 1, 99, 20))),
    /** DOMAIN.md 3.8: to the reporter a working day late, to the leader after 3, to the supervision office after 7. */
    REPORT_LATE(
            Family.REPORT_LATE,
            Severity.BLUE,
            List.of(2, 6),
            List.of(
                    Parameter.of("fromWorkingDays", WORKING_DAYS, 1, 60, 1),
                    Parameter.of("yellowFromWorkingDays", WORKING_DAYS, 1, 120, 3),
                    Parameter.of("redFromWorkingDays", WORKING_DAYS, 1, 240, 7))),
    MILESTONE_DUE_SOON(
            Family.MILESTONE_AHEAD, Severity.BLUE, Climb.NEVER, List.of(Parameter.of("daysBefore", DAYS, 1, 180, 14))),
    MILESTONE_AT_RISK(
            Family.MILESTONE_AHEAD,
            Severity.YELLOW,
            Climb.WEEKS,
            List.of(Parameter.of("daysBefore", DAYS, 0, 366, 30))),
    MILESTONE_OVERDUE(
            Family.MILESTONE_OVERDUE,
            Severity.YELLOW,
            Climb.WEEKS,
            List.of(Parameter.of("redAfterMonths", MONTHS, 1, 36, 3), Parameter.of("untilMonthEnd", SWITCH, 0, 1, 0))),
    MILESTONE_UNANCHORED(Family.MILESTONE_UNANCHORED, Severity.BLUE, Climb.NEVER, List.of()),
    SIGNED_NOT_STARTED(
            Family.SIGNED_NOT_STARTED,
            Severity.RED,
            Climb.WEEKS,
            List.of(Parameter.of("fromMonths", MONTHS, 1, 60, 12))),
    STARTED_NOT_IN_STATISTICS(
            Family.STARTED_NOT_IN_STATISTICS,
            Severity.YELLOW,
            Climb.WEEKS,
            List.of(Parameter.of("fromMonths", MONTHS, 1, 24, 1), Parameter.of("redFromMonths", MONTHS, 1, 36, 2))),
    PROGRESS_STALLED(
            Family.PROGRESS_STALLED, Severity.YELLOW, Climb.WEEKS, List.of(Parameter.of("reports", TIMES, 1, 3, 3))),
    BLOCKER_OVERDUE(Family.BLOCKER_OVERDUE, Severity.YELLOW, Climb.WEEKS, List.of()),
    COUNT_DECREASED(Family.COUNT_DECREASED, Severity.BLUE, Climb.NEVER, Notice.PARAMETERS),
    RANK_DROPPED(Family.RANK_DROPPED, Severity.BLUE, Climb.NEVER, Notice.PARAMETERS),
    STATUS_REVISED(Family.STATUS_REVISED, Severity.BLUE, Climb.NEVER, Notice.PARAMETERS),
    DATA_SUSPECT(
            Family.DATA_SUSPECT,
            Severity.BLUE,
            Climb.NEVER,
            List.of(
                    Parameter.of("moneyAheadFromPoints", POINTS, 1, 100, 20),
                    Parameter.of("exactlyTheTargetTimes", TIMES, 2, 6, 2),
                    Parameter.of("sameValueTimes", TIMES, 2, 6, 3))),
    /** Its severity is a floor: a broken promise makes an alert at least that bad. */
    PROMISE_BROKEN(Family.PROMISE, Severity.BLUE, Climb.NEVER, List.of(Parameter.of("severitiesUp", TIMES, 0, 2, 1))),
    TARGET_MET(Family.TARGET_DONE, Severity.BLUE, Climb.NEVER, Notice.PARAMETERS),
    STRETCH_MET(Family.TARGET_DONE, Severity.BLUE, Climb.NEVER, Notice.PARAMETERS);

    /** Working days without an answer after which the next level is told. */
    private static final class Climb {
        static final List<Integer> WEEKS = List.of(3, 5, 10);
        static final List<Integer> NEVER = List.of();
    }

    /** Where none is set the light decides; of the points and the percent at most one is. */
    private static final class Pace {
        static final List<Parameter> SCALE = List.of(
                Parameter.optional("pointsFrom", POINTS, 0, 100),
                Parameter.optional("pointsOver", POINTS, 0, 100),
                Parameter.optional("percentUnder", PERCENT, 1, 100),
                Parameter.optional("growthUnder", PERCENT, -100, 100));
    }

    /** What only happened stays on the list so long. */
    private static final class Notice {
        static final List<Parameter> PARAMETERS = List.of(Parameter.of("openDays", DAYS, 1, 366, 30));
    }

    private final Family family;
    private final Severity severity;
    private final List<Integer> escalation;
    private final List<Parameter> parameters;

    RuleCode(Family family, Severity severity, List<Integer> escalation, List<Parameter> parameters) {
        this.family = family;
        this.severity = severity;
        this.escalation = escalation;
        this.parameters = parameters;
    }

    public Family family() {
        return family;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    public RuleSetting delivered() {
        return new RuleSetting(true, severity, 0, Map.of(), escalation);
    }

    public static Optional<RuleCode> known(String code) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(code))
                .findFirst();
    }

    public static List<RuleCode> of(Family family) {
        return Arrays.stream(values()).filter(code -> code.family == family).toList();
    }
}
