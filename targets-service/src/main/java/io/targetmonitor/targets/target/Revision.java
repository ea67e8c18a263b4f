package io.targetmonitor.targets.target;

/** A new plan and why. */
record Revision(PlanForm plan, String reason) {

    TargetForm form(Target target) {
        return plan.of(target);
    }
}
