package io.targetmonitor.targets.target;

/**
 * A target and the plan in force at the moment asked about.
 *
 * @param original the first plan, which is the one in force while nothing has been revised
 */
record Planned(Target target, TargetPlan plan, TargetPlan original) {

    Planned {
        original = original == null ? plan : original;
    }
}
