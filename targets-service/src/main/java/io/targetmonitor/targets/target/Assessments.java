package io.targetmonitor.targets.target;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.time.WorkingCalendar;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.assessment.Light;
import io.targetmonitor.targets.assessment.Standing;
import io.targetmonitor.targets.decision.Decided;
import io.targetmonitor.targets.forecast.Courses;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.observation.SeriesReadings;
import io.targetmonitor.targets.observation.VintageView;
import io.targetmonitor.targets.reporting.Workdays;

/** Judges targets at a moment: the same way for now, for the past and for what is told to others. */
@ApplicationScoped
class Assessments {

    private final EvidenceStore evidence;
    private final PlanText plans;
    private final Workdays workdays;

    Assessments(EvidenceStore evidence, PlanText plans, WorkingCalendar calendar) {
        this.evidence = evidence;
        this.plans = plans;
        this.workdays = calendar::nextWorkdayOnOrAfter;
    }

    List<Assessed> assess(List<Planned> planned, Moment moment) {
        return planned.isEmpty()
                ? List.of()
                : judge(planned.stream().map(this::read).toList(), moment);
    }

    List<Assessed> judge(List<Judged> judged, Moment moment) {
        return judge(judged, evidence.of(judged, moment), moment);
    }

    /** What is needed to judge some now, in a transaction that writes. */
    Brief brief(List<Planned> planned, Moment now) {
        var judged = planned.stream().map(this::read).toList();
        return new Brief(judged, evidence.withPastKept(judged, now), now);
    }

    List<Assessed> judge(Brief brief) {
        return judge(brief.judged(), brief.known(), brief.moment());
    }

    private List<Assessed> judge(List<Judged> judged, Evidence known, Moment moment) {
        return judged.stream().map(it -> judge(it, known, moment)).toList();
    }

    /** The years of the numbers of some targets, by target, as known at a moment. */
    Map<UUID, Courses> courses(List<Judged> judged, Moment moment) {
        if (judged.isEmpty()) {
            return Map.of();
        }
        var known = evidence.of(judged, moment);
        return judged.stream()
                .collect(Collectors.toMap(
                        it -> it.target().id(),
                        it -> measure(
                                        it,
                                        known.indicators().get(it.target().indicator()),
                                        Decided.NOTHING,
                                        known,
                                        moment)
                                .courses()));
    }

    /** How a target would stand, if what somebody supposes were so. */
    AssessmentView suppose(Planned planned, BiFunction<Judged, Indicator, Supposed> supposition, Moment moment) {
        var judged = read(planned);
        var known = evidence.of(List.of(judged), moment);
        var supposed =
                supposition.apply(judged, known.indicators().get(judged.target().indicator()));
        return judge(judged, supposed.in(known, judged.target(), moment), supposed.moment(moment))
                .view()
                .assessment();
    }

    Trajectory trajectory(Planned planned, Moment moment) {
        var judged = read(planned);
        var known = evidence.of(List.of(judged), moment);
        var indicator = known.indicators().get(judged.target().indicator());
        var decided = known.decided().getOrDefault(judged.target().id(), Decided.NOTHING);
        var measure = measure(judged, indicator, decided, known, moment);
        var vintages = measure instanceof ReportedMeasure ? evidence.vintages(judged, moment) : List.<VintageView>of();
        return Trajectories.of(judged, indicator, measure, vintages, moment);
    }

    Judged read(Planned planned) {
        var plan = plans.read(planned.plan().content());
        var isRevised = planned.plan().version() > planned.original().version();
        return new Judged(
                planned.target(),
                plan,
                isRevised ? plans.read(planned.original().content()) : plan,
                planned.plan().version());
    }

    private Assessed judge(Judged judged, Evidence known, Moment moment) {
        var indicator = known.indicators().get(judged.target().indicator());
        var decided = known.decided().getOrDefault(judged.target().id(), Decided.NOTHING);
        var measure = measure(judged, indicator, decided, known, moment);
        var plan = judged.plan();
        var standing = measure.standing(plan);
        var view = AssessmentView.of(
                moment.known(),
                standing,
                measure.due(plan),
                Foresight.of(plan.demand(indicator), standing, measure.forecast(plan), measure.provenance(plan)),
                measure.isBackfilled(),
                new Aside(
                        decided,
                        isGreenOnlyByReplanning(judged, standing, measure),
                        measure.ranking(plan),
                        measure.official(plan)));
        return new Assessed(
                judged.target(),
                Views.of(judged, indicator, view, decided.checklist(), moment),
                measure.reportedThrough(plan),
                Days.earliest(
                        measure.nextChange(plan),
                        decided.nextChange(),
                        // what could not be fixed when its year started is tried again every day
                        Days.after(moment.today(), plan.freezesOn())));
    }

    private Measure measure(Judged judged, Indicator indicator, Decided decided, Evidence known, Moment moment) {
        var target = judged.target();
        if (indicator.kind() == Kind.QUALITATIVE) {
            return new ReviewedMeasure(decided.checklist());
        }
        var observed = known.observed().getOrDefault(target.seriesId(), SeriesReadings.none());
        if (indicator.isRanked()) {
            return new RankedMeasure(indicator, target.area(), known.peers().get(indicator.code()), moment, workdays);
        }
        if (indicator.isDerived()) {
            return new DerivedMeasure(
                    indicator,
                    target.area(),
                    known.contributions().within(target.area()),
                    known.planned().within(target.area()),
                    observed,
                    moment);
        }
        return ReportedMeasure.of(indicator, observed, known.past(judged), moment.today(), workdays);
    }

    private static boolean isGreenOnlyByReplanning(Judged judged, Standing standing, Measure measure) {
        if (!judged.isRevised() || standing.light() != Light.GREEN) {
            return false;
        }
        var once = measure.standing(judged.original()).light();
        return once == Light.YELLOW || once == Light.RED;
    }
}
