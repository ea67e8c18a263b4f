package io.targetmonitor.targets.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.targets.forecast.Course;
import io.targetmonitor.targets.forecast.Courses;
import io.targetmonitor.targets.forecast.SeasonalShare;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.pace.Learnt;

/** Learns profiles from past years, as they are known when it learns. */
@ApplicationScoped
class Learning {

    private final Assessments assessments;

    Learning(Assessments assessments) {
        this.assessments = assessments;
    }

    /** The plan with its profile learnt, if it asks for that: 400 if there is nothing to learn from. */
    Plan learn(Target target, Plan plan, Moment now) {
        if (!(plan.profile() instanceof Learnt wanted)) {
            return plan;
        }
        if (wanted.saysMoreThanThat()) {
            throw Refusal.invalid("profile", "profile-learnt-is-computed");
        }
        return relearnt(new Judged(target, plan, plan, 1), now)
                .orElseThrow(() -> Refusal.invalid(
                        "profile", "profile-no-past-year", plan.calendarYear().orElseThrow()));
    }

    /** A plan in the place of another one: what has been learnt for a year stays, unless it is asked for anew. */
    Plan learn(Target target, Plan before, Plan plan, Moment now) {
        var stays = plan.profile().equals(before.profile()) && Objects.equals(plan.period(), before.period());
        return stays ? plan : learn(target, plan, now);
    }

    private Optional<Plan> relearnt(Judged judged, Moment now) {
        var courses =
                assessments.courses(List.of(judged), now).get(judged.target().id());
        return relearnt(judged.plan(), courses, now);
    }

    /** The plans of some targets, learnt anew at once; those that have nothing to learn from any more are absent. */
    Map<Planned, Plan> relearnt(Map<Planned, Plan> plans, Moment now) {
        var judged = plans.entrySet().stream()
                .map(it -> new Judged(it.getKey().target(), it.getValue(), it.getValue(), 1))
                .toList();
        var courses = assessments.courses(judged, now);
        var learnt = new LinkedHashMap<Planned, Plan>();
        plans.forEach((planned, plan) ->
                relearnt(plan, courses.get(planned.target().id()), now).ifPresent(after -> learnt.put(planned, after)));
        return learnt;
    }

    private static Optional<Plan> relearnt(Plan plan, Courses courses, Moment now) {
        var past =
                SeasonalShare.latest(courses.completeBefore(plan.calendarYear().orElseThrow()));
        return past.isEmpty()
                ? Optional.empty()
                : Optional.of(plan.withProfile(new Learnt(
                        SeasonalShare.profile(past),
                        past.stream().map(Course::year).toList(),
                        now.today())));
    }
}
