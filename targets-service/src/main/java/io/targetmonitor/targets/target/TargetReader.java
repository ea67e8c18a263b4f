package io.targetmonitor.targets.target;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.targets.moment.Moment;

/** Reads targets as they stood at a moment. */
@ApplicationScoped
public class TargetReader {

    private final Targets targets;
    private final Assessments assessments;

    TargetReader(Targets targets, Assessments assessments) {
        this.targets = targets;
        this.assessments = assessments;
    }

    /** In the order of the search, with four queries at most, whatever the number of targets. */
    public List<TargetView> read(TargetSearch search, Moment moment, int limit) {
        return assessments.assess(targets.search(search, limit), moment).stream()
                .map(Assessed::view)
                .toList();
    }
}
