package io.targetmonitor.targets.target;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.targets.moment.Moment;

/** Reads targets as they stood at a moment. */
@ApplicationScoped
public class TargetReader {

    private final Targets targets;
    private final Assessments assessments;
    private final LastTold lastTold;
    private final PlanText text;

    TargetReader(Targets targets, Assessments assessments, LastTold lastTold, PlanText text) {
        this.targets = targets;
        this.assessments = assessments;
        this.lastTold = lastTold;
        this.text = text;
    }

    /** In the order of the search, with a number of queries that does not grow with that of the targets. */
    public List<TargetView> read(TargetSearch search, Moment moment, int limit) {
        return assessments.assess(targets.search(search, limit), moment).stream()
                .map(Assessed::view)
                .toList();
    }

    /** The same with what has been reported. */
    public List<Reporting> reporting(TargetSearch search, Moment moment, int limit) {
        return assessments.assess(targets.search(search, limit), moment).stream()
                .map(it -> new Reporting(it.view(), it.reportedThrough()))
                .toList();
    }

    /** How targets stand, without checklists and without what every passing day changes: those of the present as told last. */
    public List<TargetView> board(TargetSearch search, Moment moment, int limit) {
        return moment.isPast() ? read(search, moment, limit) : lastTold.views(targets.search(search, limit), moment);
    }

    /** 404 if it was not known, or is not to be seen. */
    public TargetView require(UUID id, AreaScope scope, Moment moment) {
        return read(TargetSearch.visibleTo(scope, moment).of(id), moment, 1).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    List<PlanView> plans(UUID id, AreaScope scope, int after, int limit, Moment moment) {
        if (targets.search(TargetSearch.visibleTo(scope, moment).of(id), 1).isEmpty()) {
            throw Refusal.notFound();
        }
        return targets.plans(id, after, limit, moment).stream()
                .map(plan -> PlanView.of(plan, text.read(plan.content())))
                .toList();
    }
}
