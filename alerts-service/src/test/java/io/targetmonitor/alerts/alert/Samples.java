package io.targetmonitor.alerts.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.Numbers;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.RuleExamples;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.Verdict.Fires;

/** The land of Heshan (T14) in 2023, as alerts see it: what stands in docs/events. */
public final class Samples {

    public static final UUID ID = UUID.fromString("0188e2f1-7a00-7b14-8000-00000000a014");
    public static final String TARGET = "01857c35-2200-7014-8000-000000000014";
    public static final Fires BEHIND = new Fires(RuleCode.TARGET_BEHIND, Severity.YELLOW);
    public static final Fires FAR_BEHIND = new Fires(RuleCode.TARGET_FAR_BEHIND, Severity.RED);

    static final Patience PATIENCE = new Patience(RuleExamples.AS_DELIVERED, ZoneId.of("Asia/Shanghai"));

    private Samples() {}

    static Alert opened() {
        return new Alert(ID, Family.TARGET_PACE, TARGET, BEHIND, june(), at("2023-07-06"));
    }

    static Instant at(String day) {
        return Instant.parse(day + "T02:00:00Z");
    }

    static Facts june() {
        return land("2023-06-30", "640", "760", "32", "-6.00", Light.YELLOW);
    }

    static Facts august() {
        return land("2023-08-31", "900", "1060", "45", "-8.00", Light.YELLOW);
    }

    static Facts october() {
        return land("2023-10-31", "1250", "1460", "62.5", "-10.5", Light.RED);
    }

    static Facts november() {
        return land("2023-11-30", "1560", "1680", "78", "-6", Light.YELLOW);
    }

    static Facts december() {
        return land("2023-12-31", "2035", "2000", "101.75", "1.75", Light.GREEN);
    }

    static Facts verified() {
        return land("2023-12-31", "1980", "2000", "99", "-1", Light.RED);
    }

    static Facts land(String through, String actual, String expected, String attainment, String gap, Light light) {
        var numbers = new Numbers(
                new BigDecimal("2000"),
                new BigDecimal(actual),
                new BigDecimal(expected),
                new BigDecimal(attainment),
                new BigDecimal(gap),
                null,
                "mu",
                light,
                null);
        return new Facts(
                "工业用地供应",
                "Industrial land supplied",
                "440784",
                "BINDING",
                "副市长（分管自然资源）",
                "市自然资源局",
                LocalDate.parse(through),
                numbers,
                "SYNTHETIC");
    }

    /** An alert of a rule as messages see it. */
    public static AlertView view(RuleCode rule, Severity severity, Facts facts) {
        return new Alert(ID, rule.family(), TARGET, new Fires(rule, severity), facts, at("2023-11-06")).view();
    }

    public static Facts red() {
        return october();
    }

    static List<Evidence> minutes() {
        return List.of(new Evidence("MINUTES", "督查室会议纪要〔2023〕12号"));
    }

    /** An alert that has climbed to a level; with a unit and a leader, or with neither. */
    public static AlertView told(int level, boolean named) {
        return climbed(level, named).view();
    }

    /** The step that takes an alert to a level. */
    public static Transition escalatedTo(int level, boolean named) {
        var days = List.of("2023-07-11", "2023-07-13", "2023-07-20");
        var day = days.get(level - 1);
        return climbed(level - 1, named)
                .growOlder(PATIENCE, LocalDate.parse(day), at(day))
                .get(0);
    }

    public static Transition assigned(String department) {
        return opened().assign(department, null, null, "supervisor", at("2023-07-10"));
    }

    private static Alert climbed(int level, boolean named) {
        var facts = named ? june() : june().inHandsOf(null, null);
        var alert = new Alert(ID, Family.TARGET_PACE, TARGET, BEHIND, facts, at("2023-07-06"));
        List.of("2023-07-11", "2023-07-13", "2023-07-20").stream()
                .limit(level)
                .forEach(day -> alert.growOlder(PATIENCE, LocalDate.parse(day), at(day)));
        return alert;
    }
}
