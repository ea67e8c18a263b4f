package io.targetmonitor.targets.indicator;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.targetmonitor.kit.events.Ids;

/** An indicator as it was defined for a time. Versions stay: a light of last year is judged by last year's rules. */
@Entity
class IndicatorVersion {

    @Id
    private UUID id;

    private String code;
    private long version;
    private Instant knownFrom;
    private Instant knownTo;
    private boolean derived;
    private String ranks;
    private String definition;
    private String actor;
    private Instant recordedAt;

    protected IndicatorVersion() {} // for Hibernate

    IndicatorVersion(Indicator indicator, String definition, Instant knownFrom, Instant recordedAt, String actor) {
        this.id = Ids.next();
        this.code = indicator.code();
        this.version = indicator.sequence();
        this.derived = indicator.isDerived();
        this.ranks = indicator.ranks();
        this.definition = definition;
        this.knownFrom = knownFrom;
        this.recordedAt = recordedAt;
        this.actor = actor;
    }

    void endAt(Instant successor) {
        knownTo = successor;
    }

    String code() {
        return code;
    }

    String definition() {
        return definition;
    }
}
