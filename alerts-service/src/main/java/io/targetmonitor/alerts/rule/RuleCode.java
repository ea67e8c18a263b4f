package io.targetmonitor.alerts.rule;

import java.util.Arrays;
import java.util.List;

/** The rules this service knows how to judge. */
public enum RuleCode {
    TARGET_BEHIND(Family.TARGET_PACE),
    TARGET_FAR_BEHIND(Family.TARGET_PACE),
    MILESTONE_OVERDUE(Family.MILESTONE_OVERDUE);

    private final Family family;

    RuleCode(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }

    static List<RuleCode> of(Family family) {
        return Arrays.stream(values()).filter(code -> code.family == family).toList();
    }
}
