package io.targetmonitor.targets.target;

import java.util.UUID;

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

    /**
     * @param id of the target it is for
     * @param scope of who asks: a parent must be one that they may see
     */
    Plan plan(UUID id, TargetForm form, Indicator indicator, AreaScope scope) {
        var plan = form.plan(indicator);
        PlanRules.check(plan, indicator);
        if (plan.parent() != null) {
            requireAbove(plan.parent(), id, scope);
        }
        return plan;
    }

    private void requireAbove(UUID parent, UUID id, AreaScope scope) {
        if (targets.findByIdOptional(parent)
                .filter(it -> scope.coversOrLiesIn(it.area()))
                .isEmpty()) {
            throw Refusal.invalid("parent", "unknown-parent");
        }
        if (targets.isPartOf(parent, id)) {
            throw Refusal.invalid("parent", "part-of-itself");
        }
    }
}
