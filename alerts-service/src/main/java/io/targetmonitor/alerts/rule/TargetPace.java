package io.targetmonitor.alerts.rule;

import java.time.LocalDate;
import java.util.stream.Stream;

import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.Verdict.Fires;
import io.targetmonitor.alerts.rule.Verdict.Unknown;

import static io.targetmonitor.alerts.rule.RuleCode.TARGET_BEHIND;
import static io.targetmonitor.alerts.rule.RuleCode.TARGET_FAR_BEHIND;

/**
 * Where a target stands, and since when it is behind or far behind; null dates say it is not.
 *
 * <p>A grey light moves neither date: while nobody knows, nothing starts and nothing ends.
 */
public record TargetPace(Standing standing, LocalDate behindSince, LocalDate farBehindSince) {

    public enum Standing {
        ON_PACE,
        BEHIND,
        FAR_BEHIND,
        UNKNOWN,
        MET,
        WITHDRAWN
    }

    public static final TargetPace UNSEEN = new TargetPace(Standing.UNKNOWN, null, null);

    public TargetPace next(Standing now, LocalDate day) {
        return switch (now) {
            case UNKNOWN -> new TargetPace(now, behindSince, farBehindSince);
            case BEHIND -> new TargetPace(now, earlier(behindSince, day), null);
            case FAR_BEHIND -> new TargetPace(now, earlier(behindSince, day), earlier(farBehindSince, day));
            case ON_PACE, MET, WITHDRAWN -> new TargetPace(now, null, null);
        };
    }

    /** A missed target counts as far behind, whatever its light; a target without any light is unknown. */
    public static Standing standing(boolean withdrawn, Light light, Outcome outcome) {
        if (withdrawn) {
            return Standing.WITHDRAWN;
        }
        return switch (outcome) {
            case MET, MET_STRETCH -> Standing.MET;
            case NOT_MET -> Standing.FAR_BEHIND;
            case PENDING -> standing(light);
        };
    }

    private static Standing standing(Light light) {
        if (light == null) {
            return Standing.UNKNOWN;
        }
        return switch (light) {
            case GREEN -> Standing.ON_PACE;
            case YELLOW -> Standing.BEHIND;
            case RED -> Standing.FAR_BEHIND;
            case GREY -> Standing.UNKNOWN;
        };
    }

    public Verdict judge(RuleBook rules, LocalDate day) {
        return switch (standing) {
            case WITHDRAWN -> new Clear(Cause.TARGET_WITHDRAWN);
            case MET -> new Clear(Cause.TARGET_MET);
            case ON_PACE -> new Clear(Cause.TARGET_RECOVERED);
            case UNKNOWN -> anyEnabled(rules) ? new Unknown() : new Clear(Cause.RULE_CHANGED);
            case BEHIND, FAR_BEHIND -> behind(rules, day);
        };
    }

    private Verdict behind(RuleBook rules, LocalDate day) {
        var far = rules.of(TARGET_FAR_BEHIND);
        if (far.firesOn(day, farBehindSince)) {
            return new Fires(TARGET_FAR_BEHIND, far.severity());
        }
        var behind = rules.of(TARGET_BEHIND);
        return behind.firesOn(day, behindSince)
                ? new Fires(TARGET_BEHIND, behind.severity())
                : new Clear(Cause.RULE_CHANGED);
    }

    /** The next day on which time alone changes the verdict; null when none does. */
    public LocalDate nextCheck(RuleBook rules, LocalDate day) {
        if (standing != Standing.BEHIND && standing != Standing.FAR_BEHIND) {
            return null;
        }
        return Stream.of(
                        firstDay(rules, TARGET_BEHIND, behindSince), firstDay(rules, TARGET_FAR_BEHIND, farBehindSince))
                .filter(first -> first != null && first.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static LocalDate firstDay(RuleBook rules, RuleCode code, LocalDate since) {
        var rule = rules.of(code);
        return since == null || !rule.enabled() ? null : rule.firstDay(since);
    }

    private static boolean anyEnabled(RuleBook rules) {
        return RuleCode.of(Family.TARGET_PACE).stream()
                .anyMatch(code -> rules.of(code).enabled());
    }

    private static LocalDate earlier(LocalDate known, LocalDate day) {
        return known == null || day.isBefore(known) ? day : known;
    }
}
