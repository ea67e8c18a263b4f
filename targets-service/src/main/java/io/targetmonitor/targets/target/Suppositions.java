package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.indicator.Derivation;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.project.Contribution;
import io.targetmonitor.targets.project.PlannedMilestone;
import io.targetmonitor.targets.project.ProjectVersions;
import io.targetmonitor.targets.project.SupposedProject;
import io.targetmonitor.targets.target.WhatIfForm.Assumption;

/** Understands assumptions, or refuses the one that is wrong. */
@ApplicationScoped
class Suppositions {

    private final ProjectVersions projects;

    Suppositions(ProjectVersions projects) {
        this.projects = projects;
    }

    Supposed of(List<Assumption> assume, Judged judged, Indicator indicator, AreaScope scope, Moment now) {
        var reading = new Understanding(judged, indicator, known(assume, scope, now), now.today());
        for (var i = 0; i < assume.size(); i++) {
            reading.take(assume.get(i), "assume[%d]".formatted(i));
        }
        return new Supposed(reading.values, reading.reached, reading.planned);
    }

    private Map<UUID, SupposedProject> known(List<Assumption> assume, AreaScope scope, Moment now) {
        var ids = assume.stream()
                .map(Assumption::projectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return projects.counting(ids, now.known()).stream()
                .filter(project -> scope.covers(project.area()))
                .collect(Collectors.toMap(SupposedProject::id, project -> project));
    }

    private static final class Understanding {

        private final Judged judged;
        private final Indicator indicator;
        private final Map<UUID, SupposedProject> projects;
        private final LocalDate today;
        private final Map<LocalDate, BigDecimal> values = new HashMap<>();
        private final List<Contribution> reached = new ArrayList<>();
        private final List<PlannedMilestone> planned = new ArrayList<>();
        private final HashSet<UUID> moved = new HashSet<>();

        Understanding(Judged judged, Indicator indicator, Map<UUID, SupposedProject> projects, LocalDate today) {
            this.judged = judged;
            this.indicator = indicator;
            this.projects = projects;
            this.today = today;
        }

        void take(Assumption assumption, String field) {
            if (assumption.isOfValue()) {
                value(assumption, field);
            } else if (assumption.isOfProject()) {
                milestone(assumption, field);
            } else {
                throw Refusal.invalid(field, "assume-either");
            }
        }

        private void value(Assumption assumption, String field) {
            if (indicator.isDerived()) {
                throw Refusal.invalid(field + ".value", "assume-milestones");
            }
            if (indicator.isRanked()) {
                throw Refusal.invalid(field + ".value", "indicator-ranked", indicator.code());
            }
            if (indicator.kind() == Kind.QUALITATIVE) {
                throw Refusal.invalid(field + ".value", "indicator-without-values", indicator.code());
            }
            var end = assumption.period().end();
            if (judged.plan().period() != null && !judged.plan().period().contains(end)) {
                throw Refusal.invalid(
                        field + ".period",
                        "assume-outside",
                        judged.plan().period().text());
            }
            var flaw = indicator.unit().flawOf(assumption.value());
            if (flaw != null) {
                throw Refusal.invalid(field + ".value", flaw);
            }
            if (values.put(end, assumption.value()) != null) {
                throw Refusal.invalid(field + ".period", "assume-twice");
            }
        }

        private void milestone(Assumption assumption, String field) {
            if (!indicator.isDerived()) {
                throw Refusal.invalid(field + ".projectId", "assume-values");
            }
            var derivation = indicator.derivation();
            if (!assumption.milestone().equals(derivation.milestone())) {
                throw Refusal.invalid(field + ".milestone", "assume-not-counted", indicator.code());
            }
            var project = projects.get(assumption.projectId());
            if (project == null || !project.counts(derivation, judged.target().area())) {
                throw Refusal.invalid(field + ".projectId", "assume-unknown-project");
            }
            if (!moved.add(assumption.projectId())) {
                throw Refusal.invalid(field + ".projectId", "assume-twice");
            }
            if (!assumption.date().isAfter(today)) {
                reached.add(project.reached(assumption.milestone(), assumption.date()));
            } else if (derivation.measure() == Derivation.Measure.COUNT) {
                planned.add(project.planned(assumption.milestone(), assumption.date()));
            } else {
                throw Refusal.invalid(field + ".date", "in-the-future", today);
            }
        }
    }
}
