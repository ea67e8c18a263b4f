package io.targetmonitor.alerts.rule.target;

import java.math.BigDecimal;
import java.util.Optional;

import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.TunedRule;
import io.targetmonitor.alerts.rule.target.TargetPace.Standing;
import io.targetmonitor.alerts.rule.target.TargetReading.Kind;

import static io.targetmonitor.alerts.rule.RuleCode.TARGET_BEHIND;
import static io.targetmonitor.alerts.rule.RuleCode.TARGET_FAR_BEHIND;

/**
 * Says whether a target is behind, far behind or neither, by what the two rules about pace are tuned to (DOMAIN.md
 * 2.5): by points behind, by percent of the pace, growth by its sign; and by the light where none of that is set or can
 * be taken. So every gap has a verdict. What is far behind need not be behind: the worse one wins.
 */
final class PaceScale {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** DOMAIN.md 3.2: below a fifth of the target, percents of the pace say nothing. */
    private static final BigDecimal PARTS_UNTIL_RATIO = BigDecimal.valueOf(5);

    private PaceScale() {}

    /** A missed target is far behind and a met one is met, whatever the figures; without a light nobody knows. */
    static Standing standing(TargetReading target, RuleBook rules) {
        if (target.withdrawn()) {
            return Standing.WITHDRAWN;
        }
        return switch (target.outcome()) {
            case MET, MET_STRETCH -> Standing.MET;
            case NOT_MET -> Standing.FAR_BEHIND;
            case PENDING -> pending(target, rules);
        };
    }

    private static Standing pending(TargetReading target, RuleBook rules) {
        var light = target.numbers().light();
        if (light == null || light == Light.GREY) {
            return Standing.UNKNOWN;
        }
        if (holds(rules.of(TARGET_FAR_BEHIND), target, light == Light.RED)) {
            return Standing.FAR_BEHIND;
        }
        return holds(rules.of(TARGET_BEHIND), target, light != Light.GREEN) ? Standing.BEHIND : Standing.ON_PACE;
    }

    private static boolean holds(TunedRule rule, TargetReading target, boolean byLight) {
        var numbers = target.numbers();
        if (target.kind() == Kind.GROWTH_RATE && numbers.actual() != null) {
            var floor = rule.find("growthUnder");
            if (floor.isPresent()) {
                return numbers.actual().compareTo(floor.get()) < 0;
            }
        }
        return behindByPoints(rule, numbers.gap())
                .or(() -> behindByPercent(rule, target))
                .orElse(byLight);
    }

    /** {@code pointsFrom} includes its edge (含), {@code pointsOver} does not (超). */
    private static Optional<Boolean> behindByPoints(TunedRule rule, BigDecimal gap) {
        if (gap == null) {
            return Optional.empty();
        }
        var behind = gap.negate();
        return rule.find("pointsFrom")
                .map(edge -> behind.compareTo(edge) >= 0)
                .or(() -> rule.find("pointsOver").map(edge -> behind.compareTo(edge) > 0));
    }

    /** Below the edge, not at it; compared by multiplication, so that nothing is rounded. */
    private static Optional<Boolean> behindByPercent(TunedRule rule, TargetReading target) {
        var done = target.lowerIsBetter()
                ? target.numbers().expected()
                : target.numbers().actual();
        var pace = target.lowerIsBetter()
                ? target.numbers().actual()
                : target.numbers().expected();
        if (done == null || pace == null || pace.signum() <= 0 || tooEarly(target)) {
            return Optional.empty();
        }
        return rule.find("percentUnder").map(edge -> done.multiply(HUNDRED).compareTo(edge.multiply(pace)) < 0);
    }

    private static boolean tooEarly(TargetReading target) {
        var whole = target.numbers().target();
        return target.kind() == Kind.RANK
                || target.kind() == Kind.CUMULATIVE
                        && (whole == null
                                || target.numbers()
                                                .expected()
                                                .multiply(PARTS_UNTIL_RATIO)
                                                .compareTo(whole)
                                        < 0);
    }
}
