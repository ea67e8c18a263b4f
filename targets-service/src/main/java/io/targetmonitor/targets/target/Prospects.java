package io.targetmonitor.targets.target;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.targets.moment.Moment;

/** Looks at one target closely: how it came here, where it leads, and what if. */
@ApplicationScoped
class Prospects {

    private final Targets targets;
    private final Assessments assessments;
    private final Suppositions suppositions;

    Prospects(Targets targets, Assessments assessments, Suppositions suppositions) {
        this.targets = targets;
        this.assessments = assessments;
        this.suppositions = suppositions;
    }

    /** 404 if it was not known, or is not to be seen. */
    Trajectory trajectory(UUID id, AreaScope scope, Moment moment) {
        return assessments.trajectory(require(id, scope, moment), moment);
    }

    /** Nothing is stored and nobody is told. */
    WhatIfAnswer suppose(WhatIfForm form, AreaScope scope, Moment now) {
        var planned = require(form.targetId(), scope, now);
        var assessment = assessments.suppose(
                planned, (judged, indicator) -> suppositions.of(form.assume(), judged, indicator, scope, now), now);
        return new WhatIfAnswer(form.targetId(), assessment, assessment.forecast());
    }

    private Planned require(UUID id, AreaScope scope, Moment moment) {
        List<Planned> found =
                targets.search(TargetSearch.visibleTo(scope, moment).of(id), 1);
        if (found.isEmpty()) {
            throw Refusal.notFound();
        }
        return found.get(0);
    }
}
