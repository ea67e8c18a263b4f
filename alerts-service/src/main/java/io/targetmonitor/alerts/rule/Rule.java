package io.targetmonitor.alerts.rule;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import io.targetmonitor.kit.http.Refusal;

/** A rule as it is tuned at the moment, and who tuned it last; nobody for as it was delivered. */
@Entity
class Rule {

    @Id
    @Enumerated(EnumType.STRING)
    private RuleCode code;

    @Version
    private long version;

    private boolean enabled;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private int graceDays;
    private Integer redAfterMonths;
    private String changedBy;
    private Instant changedAt;
    private long sequence;

    protected Rule() {}

    RuleCode code() {
        return code;
    }

    long sequence() {
        return sequence;
    }

    RuleSetting setting() {
        return new RuleSetting(enabled, severity, graceDays, redAfterMonths);
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** Tunes the rule; false if that changes nothing. */
    boolean tune(RuleSetting wanted, String by, Instant at) {
        if (redAfterMonths == null && wanted.redAfterMonths() != null) {
            throw Refusal.invalid("parameters.redAfterMonths", "parameter-not-of-this-rule", code);
        }
        var next = wanted.redAfterMonths() == null ? wanted.withRedAfterMonths(redAfterMonths) : wanted;
        if (next.equals(setting())) {
            return false;
        }
        enabled = next.enabled();
        severity = next.severity();
        graceDays = next.graceDays();
        redAfterMonths = next.redAfterMonths();
        changedBy = by;
        changedAt = at;
        sequence++;
        return true;
    }
}
