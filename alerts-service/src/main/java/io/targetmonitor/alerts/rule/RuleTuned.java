package io.targetmonitor.alerts.rule;

import java.util.Set;

/** Rules were tuned, in this transaction: what their families watch must be judged again. */
public record RuleTuned(Set<Family> families) {

    public RuleTuned {
        families = Set.copyOf(families);
    }
}
