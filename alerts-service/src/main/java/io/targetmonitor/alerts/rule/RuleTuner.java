package io.targetmonitor.alerts.rule;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Tunes several rules at once. */
@ApplicationScoped
public class RuleTuner {

    private final Rules rules;
    private final Event<RuleTuned> tuned;

    RuleTuner(Rules rules, Event<RuleTuned> tuned) {
        this.rules = rules;
        this.tuned = tuned;
    }

    /** Changes nothing where a rule is tuned so already; what its family watches is judged again only if it was not. */
    @Transactional(TxType.MANDATORY)
    public void tune(Map<RuleCode, RuleSetting> wanted, String by, Instant at) {
        var families = EnumSet.noneOf(Family.class);
        for (var rule : rules.locked(wanted.keySet())) {
            if (rule.tune(wanted.get(rule.code()), by, at)) {
                families.add(rule.code().family());
            }
        }
        if (!families.isEmpty()) {
            tuned.fire(new RuleTuned(families));
        }
    }
}
