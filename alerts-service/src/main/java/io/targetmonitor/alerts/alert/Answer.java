package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import io.targetmonitor.alerts.rule.RuleCode;

/** Who answers for a trouble, what was promised, and how far up it has been told that nobody does. */
@Embeddable
class Answer {

    private int level;

    @Embedded
    private Acknowledgement acknowledgement;

    private boolean promiseBroken;

    @Embedded
    private Assignment assignment;

    /** Since when nobody has answered: it opened, or came back, or a promise was broken. */
    private Instant waitingSince;

    protected Answer() {}

    Answer(Instant at) {
        waitingSince = at;
    }

    /** Whoever answered has answered for the last time. */
    void startOver(Instant at) {
        level = 0;
        acknowledgement = null;
        promiseBroken = false;
        assignment = null;
        waitingSince = at;
    }

    void promise(Acknowledgement promise) {
        acknowledgement = promise;
        promiseBroken = false;
    }

    void promiseBroken(Instant at) {
        promiseBroken = true;
        waitingSince = at;
    }

    boolean isBrokenOn(LocalDate day, Patience patience) {
        var breaks = breaksOn(patience);
        return breaks != null && !breaks.isAfter(day);
    }

    /** The first day on which the promise counts as broken; null while nobody asks. */
    LocalDate breaksOn(Patience patience) {
        return patience.breaksOn(acknowledgement.promisedBy());
    }

    /** Null leaves one as it is. */
    void assign(String department, String leader, String by, Instant at) {
        var present = assignment == null ? new Assignment(null, null, null, null) : assignment;
        assignment = new Assignment(
                department == null ? present.department() : department,
                leader == null ? present.leader() : leader,
                by,
                at);
    }

    Facts inHands(Facts now) {
        return assignment == null ? now : assignment.over(now);
    }

    int levelDueOn(LocalDate day, RuleCode rule, Patience patience) {
        return patience.levelOn(rule, waitingSince, day);
    }

    LocalDate nextLevelAfter(LocalDate day, RuleCode rule, Patience patience) {
        return patience.nextLevelAfter(rule, waitingSince, day);
    }

    void climb(int next) {
        level = next;
    }

    void stayUnder(int ceiling) {
        level = Math.min(level, ceiling);
    }

    int level() {
        return level;
    }

    Acknowledgement acknowledgement() {
        return acknowledgement;
    }

    boolean isPromiseBroken() {
        return promiseBroken;
    }

    Assignment assignment() {
        return assignment;
    }
}
