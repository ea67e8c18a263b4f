package io.targetmonitor.targets.target;

import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.targets.forecast.Course;
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
        return relearnt(target, plan, now);
    }

    /** A plan in the place of another one: what has been learnt for a year stays, unless it is asked for anew. */
    Plan learn(Target target, Plan before, Plan plan, Moment now) {
        var stays = plan.profile().equals(before.profile()) && Objects.equals(plan.period(), before.period());
        return stays ? plan : learn(target, plan, now);
    }

    Plan relearnt(Target target, Plan plan, Moment now) {
        var year = plan.calendarYear().orElseThrow();
        var past = SeasonalShare.latest(
                assessments.courses(new Judged(target, plan, plan, 1), now).completeBefore(year));
        if (past.isEmpty()) {
            throw Refusal.invalid("profile", "profile-no-past-year", year);
        }
        return plan.withProfile(new Learnt(
                SeasonalShare.profile(past), past.stream().map(Course::year).toList(), now.today()));
    }
}
