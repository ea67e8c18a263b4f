package io.targetmonitor.alerts.watch;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import io.targetmonitor.alerts.alert.Case;
import io.targetmonitor.alerts.rule.MilestoneDue;
import io.targetmonitor.alerts.rule.RuleBook;

/** What we keep of a milestone: when it is due, and whether it is done. */
@Entity
class WatchedMilestone {

    @EmbeddedId
    private Key key;

    private String name;
    private LocalDate due;
    private boolean achieved;
    private String commitment;
    private LocalDate nextCheck;

    protected WatchedMilestone() {}

    WatchedMilestone(UUID projectId, String kind) {
        key = new Key(projectId, kind);
    }

    @Embeddable
    record Key(UUID projectId, String kind) implements Serializable {}

    void follow(ProjectState.Milestone now) {
        name = now.name();
        due = now.due();
        achieved = now.achieved() != null;
        commitment = now.commitment();
    }

    /** The project no longer has it: like one that has no deadline. */
    void drop() {
        due = null;
        achieved = false;
    }

    /** What the rules say of it on a day; notes when time alone will make them say something else. */
    Case judge(WatchedProject project, RuleBook rules, LocalDate day) {
        var milestone = new MilestoneDue(due, achieved, project.exempt(key.kind()));
        nextCheck = milestone.nextCheck(rules, day);
        return new Case(key.projectId() + "/" + key.kind(), milestone.judge(rules, day), project.facts(this));
    }

    UUID projectId() {
        return key.projectId();
    }

    String kind() {
        return key.kind();
    }

    String name() {
        return name;
    }

    LocalDate due() {
        return due;
    }

    String commitment() {
        return commitment;
    }
}
