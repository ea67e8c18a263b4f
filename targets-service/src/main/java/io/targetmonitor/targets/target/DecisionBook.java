package io.targetmonitor.targets.target;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.decision.Checklist;
import io.targetmonitor.targets.decision.Decisions;
import io.targetmonitor.targets.event.Change;
import io.targetmonitor.targets.moment.Moments;

/** Takes note of what people decide over a computed light, and of what they say where none is computed. */
@ApplicationScoped
class DecisionBook {

    private final Targets targets;
    private final Decisions decisions;
    private final Announcer announcer;
    private final Moments moments;

    DecisionBook(Targets targets, Decisions decisions, Announcer announcer, Moments moments) {
        this.targets = targets;
        this.decisions = decisions;
        this.announcer = announcer;
        this.moments = moments;
    }

    /** A later exemption takes the place of the one in force, so one that ends today ends it. */
    @Transactional(Transactional.TxType.MANDATORY)
    TargetView exempt(UUID id, ExemptionForm form, String ifMatch, AreaScope scope, String actor) {
        var planned = held(id, ifMatch, scope);
        var now = moments.present();
        var before = announcer.look(planned, now).assessment().exemption();
        var exemption = form.exemption(now.today());
        decisions.exempt(id, exemption, now.at(), actor);
        var change = Change.of(List.of(new Change.Field("exemption", before, exemption)), exemption.reason(), null);
        return announcer.tell(planned, now, TargetEvent.EXEMPTED, change, actor);
    }

    /** The same for a light that somebody sets by hand. */
    @Transactional(Transactional.TxType.MANDATORY)
    TargetView override(UUID id, OverrideForm form, String ifMatch, AreaScope scope, String actor) {
        var planned = held(id, ifMatch, scope);
        var now = moments.present();
        var before = announcer.look(planned, now).assessment();
        var light = form.light(now.today());
        decisions.override(id, light, now.at(), actor);
        var change = Change.of(
                List.of(
                        new Change.Field("override", before.override(), light),
                        new Change.Field("light", before.light(), light.light())),
                light.reason(),
                null);
        return announcer.tell(planned, now, TargetEvent.EXEMPTED, change, actor);
    }

    /** The same checklist again changes nothing and tells nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    Checked check(Planned planned, Checklist checklist, String actor) {
        var now = moments.present();
        var before = announcer.look(planned, now);
        if (before.kind() != Kind.QUALITATIVE) {
            throw Refusal.conflict("not-a-checklist", before.indicator());
        }
        if (checklist.equals(before.checklist())) {
            return new Checked(before, false);
        }
        decisions.check(before.id(), checklist, now.at(), actor);
        var change = Change.of(List.of(new Change.Field("checklist", before.checklist(), checklist)));
        return new Checked(
                announcer.tell(planned, now, TargetEvent.ASSESSED, change, actor), before.checklist() == null);
    }

    /** Locked, standing, and as the caller knows it if they said so. */
    @Transactional(Transactional.TxType.MANDATORY)
    Planned held(UUID id, String ifMatch, AreaScope scope) {
        var target = targets.held(id, scope);
        Etag.check(ifMatch, target.sequence());
        target.requireStanding();
        return targets.planned(List.of(target), moments.present()).get(0);
    }

    /** A target after its checklist was written. */
    record Checked(TargetView target, boolean isFirst) {}
}
