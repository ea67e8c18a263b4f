package io.targetmonitor.targets.target;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.targets.assessment.Outcome;
import io.targetmonitor.targets.event.Change;
import io.targetmonitor.targets.event.Differences;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moments;

/** Puts a new plan in the place of the one in force. Earlier plans stay: what was promised then was promised then. */
@ApplicationScoped
class PlanBook {

    private final Targets targets;
    private final Indicators indicators;
    private final Plans plans;
    private final Learning learning;
    private final Revisions revisions;
    private final Announcer announcer;
    private final PlanText text;
    private final Differences differences;
    private final Moments moments;
    private final Clock clock;

    PlanBook(
            Targets targets,
            Indicators indicators,
            Plans plans,
            Learning learning,
            Revisions revisions,
            Announcer announcer,
            PlanText text,
            Differences differences,
            Moments moments,
            Clock clock) {
        this.targets = targets;
        this.indicators = indicators;
        this.plans = plans;
        this.learning = learning;
        this.revisions = revisions;
        this.announcer = announcer;
        this.text = text;
        this.differences = differences;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * @param ifMatch may name the state that is revised
     * @throws JsonProcessingException if a field is unknown or of the wrong type
     */
    @Transactional(Transactional.TxType.MANDATORY)
    TargetView revise(UUID id, ObjectNode body, String ifMatch, AreaScope scope, String actor)
            throws JsonProcessingException {
        var target = targets.held(id, scope);
        Etag.check(ifMatch, target.sequence());
        target.requireStanding();
        var now = moments.present();
        var planned = targets.planned(List.of(target), now).get(0);
        requireOpen(announcer.look(planned, now));
        var before = text.read(planned.plan().content());
        var revision = revisions.read(body, before, now.today());
        var indicator = indicators.require(target.indicator(), now.known());
        var wanted = plans.plan(id, revision.form(target), indicator, scope);
        var after = learning.learn(target, before, wanted, now);
        if (differences.between(before.decidedOn(after.decidedOn()), after).isEmpty()) {
            throw Refusal.invalid("value", "revision-changes-nothing");
        }
        planned.plan().endAt(now.at());
        targets.flush();
        var version = target.nextPlan();
        var plan = new TargetPlan(
                id, version, after, text.write(after), revision.reason(), now.at(), clock.instant(), actor);
        targets.add(plan);
        targets.flush();
        var change = Change.of(differences.between(before, after), revision.reason(), after.decidedOn());
        return announcer.tell(new Planned(target, plan, planned.original()), now, TargetEvent.REVISED, change, actor);
    }

    /** A period that is over and judged is not judged by another plan. */
    private static void requireOpen(TargetView target) {
        if (target.assessment().outcome() != Outcome.PENDING) {
            throw Refusal.conflict("target-closed", target.code());
        }
    }
}
