package io.targetmonitor.targets.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.NewEvent;
import io.targetmonitor.kit.events.ReadyEvents;
import io.targetmonitor.kit.rows.Rows;
import io.targetmonitor.targets.event.Differences;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.IndicatorRedefined;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.moment.Moments;
import io.targetmonitor.targets.observation.SeriesChanged;
import io.targetmonitor.targets.observation.SeriesKey;
import io.targetmonitor.targets.pipeline.Pipeline;
import io.targetmonitor.targets.project.ProjectChanged;
import io.targetmonitor.targets.visibility.Visible;

/** Judges targets again when what they are judged by has changed, in the same transaction, and tells what differs. */
@ApplicationScoped
class Reassessment {

    private final Targets targets;
    private final TargetLocks locks;
    private final Assessments assessments;
    private final Indicators indicators;
    private final PlanText text;
    private final Differences differences;
    private final EventLog events;
    private final Moments moments;

    Reassessment(
            Targets targets,
            TargetLocks locks,
            Assessments assessments,
            Indicators indicators,
            PlanText text,
            Differences differences,
            EventLog events,
            Moments moments) {
        this.targets = targets;
        this.locks = locks;
        this.assessments = assessments;
        this.indicators = indicators;
        this.text = text;
        this.differences = differences;
        this.events = events;
        this.moments = moments;
    }

    void after(@Observes SeriesChanged change) {
        again(
                locks.ofSeries(
                        change.series().keySet(), rankedBy(change.series().values())),
                moments.present().notBefore(change.publishedAt()),
                change.actor(),
                Occasion.of(change));
    }

    void after(@Observes IndicatorRedefined change) {
        var touched = Stream.concat(
                        Stream.of(change.code()),
                        indicators.ranking(List.of(change.code())).stream().map(Indicator::code))
                .toList();
        again(locks.ofIndicators(touched), moments.present(), change.actor(), Occasion.PLAIN);
    }

    /** A new value of one moves the places of all its peers, and of nobody else. */
    private List<String> rankedBy(Collection<SeriesKey> observed) {
        var keys = Set.copyOf(observed);
        var codes = keys.stream().map(SeriesKey::indicator).collect(Collectors.toSet());
        return indicators.ranking(codes).stream()
                .filter(indicator -> indicator.peers().stream()
                        .anyMatch(peer -> keys.contains(new SeriesKey(indicator.ranks(), peer))))
                .map(Indicator::code)
                .toList();
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
                locks.inAreas(derived, paths, ranking),
                moments.of(change.businessTime()),
                change.actor(),
                Occasion.of(change));
    }

    /** Judges locked targets again; what was told as of a later moment is not told again as of an earlier one. */
    private void again(List<UUID> locked, Moment moment, String actor, Occasion occasion) {
        new Pipeline<UUID, Brief, Judgement>(
                        some -> briefOf(some, moment), brief -> judge(brief, actor, occasion), this::keep)
                .run(locked);
    }

    private Brief briefOf(List<UUID> locked, Moment moment) {
        var held = targets.toBeTold(locked);
        var now = moment.notBefore(Target.lastTold(held));
        return brief(targets.planned(held, now), now);
    }

    /** Hibernate would look through the targets before each of the queries that follow. */
    private Brief brief(List<Planned> planned, Moment now) {
        targets.release(planned);
        return assessments.brief(planned, now);
    }

    /** Judges some again whose plans are at hand, with as many statements for a thousand as for one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void again(List<Planned> planned, Moment now, String actor) {
        if (!planned.isEmpty()) {
            keep(judge(brief(planned, now), actor, Occasion.PLAIN));
        }
    }

    /** Reads and writes nothing: it may run anywhere. */
    private Judgement judge(Brief brief, String actor, Occasion occasion) {
        var news = new ArrayList<NewEvent>();
        var changed = new ArrayList<Target>();
        for (var assessed : assessments.judge(brief)) {
            var event = tell(assessed, brief.moment(), actor, occasion);
            event.ifPresent(news::add);
            if (event.isPresent() || assessed.target().lookAgainOn(assessed.nextChange(), brief.moment())) {
                changed.add(assessed.target());
            }
        }
        return new Judgement(Target.rows(changed), events.ready(news));
    }

    private void keep(Judgement judgement) {
        targets.write(judgement.changed());
        events.appendAll(judgement.news());
    }

    /** What is to be stored and told, ready to be written. */
    private record Judgement(Rows changed, ReadyEvents news) {}

    /** Empty if nothing but the day is different. */
    private Optional<NewEvent> tell(Assessed assessed, Moment now, String actor, Occasion occasion) {
        var target = assessed.target();
        var timeless = assessed.view().assessment().timeless();
        var assessment = text.write(timeless);
        if (target.hasTold(assessment)) {
            return Optional.empty();
        }
        var told = target.told();
        var fields = differences.betweenTexts(told, assessment);
        if (fields.isEmpty()) {
            // the same in other words, as another release wrote it
            return Optional.empty();
        }
        var change = occasion.change(target, fields, () -> text.readTold(told), timeless);
        target.tell(assessment, now, assessed.nextChange());
        var view =
                Views.told(assessed.view(), target.sequence(), assessed.view().status());
        return Optional.of(new TargetEvent(view, change).of(TargetEvent.ASSESSED, now.at(), actor));
    }
}
