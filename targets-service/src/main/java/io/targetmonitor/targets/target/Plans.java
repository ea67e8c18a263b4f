package io.targetmonitor.targets.target;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.targets.indicator.Indicator;

/** Makes a plan of what somebody asks for, if it can be judged by. */
@ApplicationScoped
class Plans {

    private final Targets targets;

    Plans(Targets targets) {
        this.targets = targets;
    }

    /** @param scope of who asks: a parent must be one that they may see */
    Plan plan(TargetForm form, Indicator indicator, AreaScope scope) {
        var plan = form.plan(indicator);
        PlanRules.check(plan, indicator);
        if (plan.parent() != null
                && targets.findByIdOptional(plan.parent())
                        .filter(parent -> scope.coversOrLiesIn(parent.area()))
                        .isEmpty()) {
            throw Refusal.invalid("parent", "unknown-parent");
        }
        return plan;
    }
}
