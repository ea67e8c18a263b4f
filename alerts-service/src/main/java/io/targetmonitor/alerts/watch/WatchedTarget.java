package io.targetmonitor.alerts.watch;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import io.targetmonitor.alerts.alert.Case;
import io.targetmonitor.alerts.alert.Facts;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.TargetPace;
import io.targetmonitor.alerts.rule.TargetPace.Standing;

/** What we keep of a target: where it stands, since when, and what to say of it. */
@Entity
class WatchedTarget {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private LocalDate behindSince;
    private LocalDate farBehindSince;
    private LocalDate nextCheck;

    @Embedded
    private Facts facts;

    protected WatchedTarget() {}

    WatchedTarget(UUID id) {
        this.id = id;
        standing = TargetPace.UNSEEN.standing();
    }

    void follow(TargetState now, LocalDate day) {
        var next = pace().next(now.standing(), day);
        standing = next.standing();
        behindSince = next.behindSince();
        farBehindSince = next.farBehindSince();
        facts = now.facts();
    }

    /** What the rules say of it on a day; notes when time alone will make them say something else. */
    Case judge(RuleBook rules, LocalDate day) {
        nextCheck = pace().nextCheck(rules, day);
        return new Case(id.toString(), pace().judge(rules, day), facts);
    }

    private TargetPace pace() {
        return new TargetPace(standing, behindSince, farBehindSince);
    }
}
