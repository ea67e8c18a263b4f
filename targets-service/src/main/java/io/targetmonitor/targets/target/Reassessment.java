package io.targetmonitor.targets.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.NewEvent;
import io.targetmonitor.targets.event.Differences;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.IndicatorRedefined;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.moment.Moments;
import io.targetmonitor.targets.observation.SeriesChanged;
import io.targetmonitor.targets.project.ProjectChanged;
import io.targetmonitor.targets.visibility.Visible;

/** Judges targets again when what they are judged by has changed, in the same transaction, and tells what differs. */
@ApplicationScoped
class Reassessment {

    private final Targets targets;
    private final Assessments assessments;
    private final Indicators indicators;
    private final PlanText text;
    private final Differences differences;
    private final EventLog events;
    private final Moments moments;

    Reassessment(
            Targets targets,
            Assessments assessments,
            Indicators indicators,
            PlanText text,
            Differences differences,
            EventLog events,
            Moments moments) {
        this.targets = targets;
        this.assessments = assessments;
        this.indicators = indicators;
        this.text = text;
        this.differences = differences;
        this.events = events;
        this.moments = moments;
    }

    void after(@Observes SeriesChanged change) {
        again(
                targets.lockedOfSeries(change.series(), rankedBy(change.indicators())),
                moments.present().notBefore(change.publishedAt()),
                change.actor(),
                Occasion.of(change));
    }

    void after(@Observes IndicatorRedefined change) {
        var touched = new HashSet<>(rankedBy(List.of(change.code())));
        touched.add(change.code());
        again(targets.lockedOfIndicators(touched), moments.present(), change.actor());
    }

    /** A new value of one moves the places of all. */
    private List<String> rankedBy(Collection<String> ranked) {
        return indicators.ranking(ranked).stream().map(Indicator::code).toList();
    }

    void after(@Observes ProjectChanged change) {
        var derived = indicators.derived();
        if (derived.isEmpty()) {
            return;
        }
        var paths = change.areas().stream()
                .flatMap(area -> Visible.pathsAbove(area.path()).stream())
                .collect(Collectors.toSet());
        var ranking = indicators.ranking(derived).stream()
                .filter(indicator -> indicator.peers().stream()
                        .anyMatch(peer -> change.areas().stream().anyMatch(peer::contains)))
                .map(Indicator::code)
                .toList();
        again(
                targets.lockedInAreas(derived, paths, ranking),
                moments.of(change.businessTime()),
                change.actor(),
                Occasion.of(change));
    }

    /** Judges locked targets again; what was told as of a later moment is not told again as of an earlier one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void again(List<Target> locked, Moment moment, String actor) {
        again(locked, moment, actor, Occasion.PLAIN);
    }

    private void again(List<Target> locked, Moment moment, String actor, Occasion occasion) {
        if (locked.isEmpty()) {
            return;
        }
        var lastTold = locked.stream()
                .map(Target::toldAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var now = moment.notBefore(lastTold);
        var told = new ArrayList<NewEvent>();
        assessments
                .assess(targets.planned(locked, now), now)
                .forEach(assessed -> tell(assessed, now, actor, occasion).ifPresent(told::add));
        if (!told.isEmpty()) {
            events.appendAll(told);
        }
    }

    private Optional<NewEvent> tell(Assessed assessed, Moment now, String actor, Occasion occasion) {
        var target = assessed.target();
        var timeless = assessed.view().assessment().timeless();
        var assessment = text.write(timeless);
        if (target.hasTold(assessment)) {
            target.lookAgainOn(assessed.nextChange());
            return Optional.empty();
        }
        var before = text.readTold(target.told());
        var fields = differences.between(before, timeless);
        if (fields.isEmpty()) {
            // told when there were fewer fields to tell of
            target.lookAgainOn(assessed.nextChange());
            return Optional.empty();
        }
        var change = occasion.change(target, fields, before, timeless);
        target.tell(assessment, now.at(), assessed.nextChange());
        var view =
                Views.told(assessed.view(), target.sequence(), assessed.view().status());
        return Optional.of(new TargetEvent(view, change).of(TargetEvent.ASSESSED, now.at(), actor));
    }
}
