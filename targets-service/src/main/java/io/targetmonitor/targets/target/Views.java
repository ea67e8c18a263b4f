package io.targetmonitor.targets.target;

import io.targetmonitor.targets.decision.Checklist;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.moment.Moment;

/** Puts together what is shown of a target. */
final class Views {

    private Views() {}

    /** @param checklist null without one */
    static TargetView of(
            Judged judged, Indicator indicator, AssessmentView assessment, Checklist checklist, Moment moment) {
        var target = judged.target();
        var plan = judged.plan();
        return new TargetView(
                target.id(),
                target.code(),
                plan.name(),
                plan.nameEn(),
                target.indicator(),
                indicator.kind(),
                indicator.unit(),
                target.area(),
                plan.period(),
                plan.comparator(),
                plan.value(),
                plan.stretch(),
                plan.baseShares(),
                plan.commitment(),
                plan.profile(),
                plan.leader(),
                plan.department(),
                plan.parent(),
                plan.source(),
                plan.decidedOn(),
                plan.provenance(),
                judged.planVersion(),
                OriginalPlan.of(judged.original()),
                target.statusAt(moment.known()),
                moment.isPast() ? null : target.sequence(),
                checklist,
                assessment);
    }

    /** The same after its next event. */
    static TargetView told(TargetView view, long sequence, TargetView.Status status) {
        return new TargetView(
                view.id(),
                view.code(),
                view.name(),
                view.nameEn(),
                view.indicator(),
                view.kind(),
                view.unit(),
                view.area(),
                view.period(),
                view.comparator(),
                view.value(),
                view.stretch(),
                view.baseShares(),
                view.commitment(),
                view.profile(),
                view.leader(),
                view.department(),
                view.parent(),
                view.source(),
                view.decidedOn(),
                view.provenance(),
                view.planVersion(),
                view.originalPlan(),
                status,
                sequence,
                view.checklist(),
                view.assessment());
    }
}
