package io.targetmonitor.targets.target;

/**
 * A target and what its plan says, ready to be judged.
 *
 * @param original what it promised first; the same as {@code plan} while nothing has been revised
 */
record Judged(Target target, Plan plan, Plan original, int planVersion) {

    boolean isRevised() {
        return planVersion > 1;
    }
}
