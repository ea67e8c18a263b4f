package io.targetmonitor.alerts.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

    @Convert(converter = ParametersJson.class)
    private Map<String, BigDecimal> parameters;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Integer> escalation;

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
        return new RuleSetting(enabled, severity, graceDays, parameters, escalation);
    }

    TunedRule tuned() {
        return new TunedRule(code, setting());
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** Tunes the rule; false if that changes nothing. */
    boolean tune(RuleSetting wanted, String by, Instant at) {
        RuleCheck.check(code, wanted);
        var next = RuleCheck.reduced(code, wanted);
        if (next.equals(setting())) {
            return false;
        }
        enabled = next.enabled();
        severity = next.severity();
        graceDays = next.graceDays();
        parameters = next.parameters();
        escalation = next.escalation();
        changedBy = by;
        changedAt = at;
        sequence++;
        return true;
    }
}
