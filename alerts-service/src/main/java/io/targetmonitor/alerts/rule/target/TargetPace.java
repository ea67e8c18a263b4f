package io.targetmonitor.alerts.rule.target;

import java.time.LocalDate;
import java.util.stream.Stream;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Outlook;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.TunedRule;
import io.targetmonitor.alerts.rule.Verdict.Unknown;

import static io.targetmonitor.alerts.rule.RuleCode.TARGET_BEHIND;
import static io.targetmonitor.alerts.rule.RuleCode.TARGET_FAR_BEHIND;

/**
 * Where a target stands, and since when it is behind or far behind; null dates say it is not.
 *
 * <p>A grey light moves neither date: while nobody knows, nothing starts and nothing ends.
 */
public record TargetPace(Standing standing, LocalDate behindSince, LocalDate farBehindSince) {

    /** Where a target stands on the scale of the rules. */
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

    public Outlook outlook(RuleBook rules) {
        var behind = rules.of(TARGET_BEHIND);
        var far = rules.of(TARGET_FAR_BEHIND);
        return switch (standing) {
            case WITHDRAWN -> Outlook.clear(Cause.TARGET_WITHDRAWN);
            case MET -> Outlook.clear(Cause.TARGET_MET);
            case ON_PACE -> Outlook.clear(Cause.TARGET_RECOVERED);
            case UNKNOWN ->
                Stream.of(behind, far).anyMatch(TunedRule::enabled)
                        ? Outlook.always(new Unknown())
                        : Outlook.clear(Cause.RULE_CHANGED);
            case BEHIND, FAR_BEHIND ->
                begun(begun(Outlook.clear(Cause.RULE_CHANGED), behind, behindSince), far, farBehindSince);
        };
    }

    private static Outlook begun(Outlook outlook, TunedRule rule, LocalDate since) {
        return since == null || !rule.enabled() ? outlook : outlook.from(rule.firstDay(since), rule.fires());
    }

    private static LocalDate earlier(LocalDate known, LocalDate day) {
        return known == null || day.isBefore(known) ? day : known;
    }
}
