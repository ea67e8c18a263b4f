package io.targetmonitor.targets.target;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.time.WorkingCalendar;
import io.targetmonitor.targets.assessment.Assessor;
import io.targetmonitor.targets.assessment.Light;
import io.targetmonitor.targets.assessment.Outcome;
import io.targetmonitor.targets.assessment.Reading;
import io.targetmonitor.targets.assessment.Standing;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.observation.SeriesReadings;
import io.targetmonitor.targets.project.DerivedSeries;
import io.targetmonitor.targets.reporting.Due;
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
        if (planned.isEmpty()) {
            return List.of();
        }
        return judge(
                planned.stream()
                        .map(it -> new Judged(
                                it.target(),
                                plans.read(it.plan().content()),
                                it.plan().version()))
                        .toList(),
                moment);
    }

    List<Assessed> judge(List<Judged> judged, Moment moment) {
        var known = evidence.of(judged, moment);
        return judged.stream().map(it -> judge(it, known, moment)).toList();
    }

    private Assessed judge(Judged judged, Evidence known, Moment moment) {
        var indicator = known.indicators().get(judged.target().indicator());
        return indicator.isDerived()
                ? derived(judged, indicator, known, moment)
                : reported(judged, indicator, known, moment);
    }

    private Assessed derived(Judged judged, Indicator indicator, Evidence known, Moment moment) {
        var plan = judged.plan();
        var series = DerivedSeries.of(
                indicator.derivation(), known.contributions(), judged.target().area(), plan.period());
        var readings = series.readings(moment);
        var standing = Assessor.assess(plan.demand(indicator), readings, moment.today())
                .withActualNow(series.now());
        var nextMonth = plan.period() == null || plan.period().end().isBefore(moment.today())
                ? null
                : moment.today().plusMonths(1).withDayOfMonth(1);
        var view = AssessmentView.of(moment.known(), standing, null, series.provenance(), false);
        return new Assessed(judged.target(), Views.of(judged, indicator, view, moment), nextMonth);
    }

    private Assessed reported(Judged judged, Indicator indicator, Evidence known, Moment moment) {
        var plan = judged.plan();
        var today = moment.today();
        var observed = known.observed().getOrDefault(judged.target().seriesId(), SeriesReadings.none(moment.known()));
        var readings = observed.readings(indicator.judgedBy());
        var through = lastDay(plan, readings);
        var calendar = indicator.reporting();
        var standing = Assessor.assess(plan.demand(indicator), readings, today);
        if (isUnderWay(standing) && Due.isSilent(calendar, through, today, workdays)) {
            standing = standing.silent();
        }
        var due = Due.of(calendar, plan.period(), through, today, workdays);
        var view = AssessmentView.of(
                moment.known(),
                standing,
                due,
                observed.provenance(indicator.judgedBy()),
                observed.isBackfilled(indicator.judgedBy()));
        var nextChange = earliest(
                Due.nextChange(calendar, plan.period(), through, today, workdays), dayAfterPeriod(plan, today));
        return new Assessed(judged.target(), Views.of(judged, indicator, view, moment), nextChange);
    }

    private static boolean isUnderWay(Standing standing) {
        return standing.outcome() == Outcome.PENDING && standing.light() != Light.GREY;
    }

    /** Null without data in the period. */
    private static LocalDate lastDay(Plan plan, List<Reading> readings) {
        return readings.stream()
                .map(Reading::through)
                .filter(day -> plan.period() == null || plan.period().contains(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static LocalDate dayAfterPeriod(Plan plan, LocalDate today) {
        return plan.period() == null || today.isAfter(plan.period().end())
                ? null
                : plan.period().end().plusDays(1);
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
