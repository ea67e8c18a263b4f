package io.targetmonitor.targets.assessment;

/** What became of a target; open until its period is over and the data of its last day are in. */
public enum Outcome {
    PENDING,
    NOT_MET,
    MET,
    MET_STRETCH
}
