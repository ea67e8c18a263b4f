package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.http.Refusal.Flaw;
import io.targetmonitor.targets.assessment.Comparison;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.Unit;
import io.targetmonitor.targets.pace.Checkpoints;
import io.targetmonitor.targets.pace.Flat;

/** What a plan must be to be judged by the rules of its indicator. */
final class PlanRules {

    private final Plan plan;
    private final Indicator indicator;
    private final List<Flaw> flaws = new ArrayList<>();

    private PlanRules(Plan plan, Indicator indicator) {
        this.plan = plan;
        this.indicator = indicator;
    }

    static void check(Plan plan, Indicator indicator) {
        var rules = new PlanRules(plan, indicator);
        rules.period();
        rules.value();
        rules.comparator();
        rules.stretch();
        rules.profile();
        rules.baseShares();
        if (!rules.flaws.isEmpty()) {
            throw Refusal.invalid(rules.flaws);
        }
    }

    /** What is judged by quarters would never be judged in a month. */
    private void period() {
        if (plan.period() != null && !indicator.judgedAt().fits(plan.period())) {
            flaw("period", "period-not-whole-quarters");
        }
    }

    private void value() {
        switch (indicator.kind()) {
            case QUALITATIVE -> {
                if (plan.value() != null) {
                    flaw("value", "checklist-has-no-value");
                }
            }
            case RANK -> {
                var flaw = plan.value() == null ? null : Unit.RANK.flawOf(plan.value());
                if (flaw != null) {
                    flaw("value", flaw);
                }
            }
            case CUMULATIVE -> {
                if (plan.value() == null) {
                    flaw("value", "required");
                } else if (plan.value().signum() <= 0) {
                    flaw("value", "greater-than-zero");
                }
            }
            case GROWTH_RATE, LEVEL -> {
                if (plan.value() == null) {
                    flaw("value", "required");
                }
            }
        }
    }

    /** 超 or 以上 is never assumed. */
    private void comparator() {
        if (plan.comparator() == null && indicator.kind() != Kind.QUALITATIVE) {
            flaw("comparator", "required");
        }
        if (indicator.kind() == Kind.RANK && plan.comparator() != Comparison.LE) {
            flaw("comparator", "rank-comparator");
        }
    }

    private void stretch() {
        if (plan.stretch() == null) {
            return;
        }
        if (plan.value() == null || plan.comparator() == null) {
            flaw("stretch", "stretch-needs-value");
        } else if (!isBeyond(plan.stretch(), plan.value())) {
            flaw("stretch", "stretch-beyond-value");
        }
    }

    private boolean isBeyond(BigDecimal stretch, BigDecimal value) {
        var order = stretch.compareTo(value);
        return plan.comparator().moreIsBetter() ? order > 0 : order < 0;
    }

    private void profile() {
        var flaw = plan.profile().flawFor(plan.period());
        if (flaw != null) {
            flaw("profile", flaw);
        } else if (!isOfKind()) {
            flaw("profile", "profile-kind");
        } else if (indicator.kind() == Kind.CUMULATIVE && !rises()) {
            flaw("profile", "profile-checkpoints-rise");
        }
    }

    private boolean rises() {
        return plan.value() == null || !(plan.profile() instanceof Checkpoints path) || path.risesTo(plan.value());
    }

    private boolean isOfKind() {
        var flat = plan.profile() instanceof Flat;
        return switch (indicator.kind()) {
            case CUMULATIVE -> !flat || plan.period() == null;
            case GROWTH_RATE, LEVEL -> flat || plan.profile() instanceof Checkpoints path && path.areAmounts();
            case RANK, QUALITATIVE -> flat;
        };
    }

    private void baseShares() {
        if (plan.baseShares() == null) {
            return;
        }
        if (indicator.kind() != Kind.GROWTH_RATE) {
            flaw("baseShares", "only-for-kind", Kind.GROWTH_RATE);
        }
        var last = BigDecimal.ZERO;
        for (var share : plan.baseShares()) {
            if (share.compareTo(last) <= 0 || share.compareTo(BigDecimal.ONE) >= 0) {
                flaw("baseShares", "base-shares");
                return;
            }
            last = share;
        }
    }

    private void flaw(String field, String code, Object... arguments) {
        flaws.add(new Flaw(field, code, arguments));
    }
}
