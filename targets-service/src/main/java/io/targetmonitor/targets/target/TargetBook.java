package io.targetmonitor.targets.target;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.targets.event.Change;
import io.targetmonitor.targets.event.Differences;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.moment.Moments;
import io.targetmonitor.targets.observation.SeriesKey;
import io.targetmonitor.targets.observation.SeriesRegister;

/** Sets targets and withdraws them. */
@ApplicationScoped
class TargetBook {

    private final Targets targets;
    private final Indicators indicators;
    private final SeriesRegister register;
    private final Assessments assessments;
    private final Plans plans;
    private final Learning learning;
    private final Announcer announcer;
    private final PlanText text;
    private final Differences differences;
    private final Moments moments;
    private final Clock clock;

    TargetBook(
            Targets targets,
            Indicators indicators,
            SeriesRegister register,
            Assessments assessments,
            Plans plans,
            Learning learning,
            Announcer announcer,
            PlanText text,
            Differences differences,
            Moments moments,
            Clock clock) {
        this.targets = targets;
        this.indicators = indicators;
        this.register = register;
        this.assessments = assessments;
        this.plans = plans;
        this.learning = learning;
        this.announcer = announcer;
        this.text = text;
        this.differences = differences;
        this.moments = moments;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    TargetView set(TargetForm form, AreaScope scope, String actor) {
        var now = moments.present();
        var id = Ids.next();
        var wanted = plans.plan(id, form, indicator(form, now), scope);
        var code = form.code() == null || form.code().isEmpty() ? id.toString() : form.code();
        if (targets.isTaken(code)) {
            throw Refusal.conflict("code-taken", code);
        }
        var key = new SeriesKey(form.indicator(), form.area());
        var series = register.locked(List.of(key)).get(key);
        var target = new Target(id, code, series.id(), form.indicator(), form.area(), now.at());
        var plan = learning.learn(target, wanted, now);
        var assessed = assessments
                .judge(List.of(new Judged(target, plan, plan, 1)), now)
                .get(0);
        var change = Change.of(differences.between(null, plan));
        var view = announcer.tell(assessed, now, TargetEvent.SET, change, actor);
        targets.settle(target);
        targets.add(new TargetPlan(id, 1, plan, text.write(plan), null, now.at(), clock.instant(), actor));
        targets.flush();
        return view;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    TargetView withdraw(UUID id, Withdrawal form, AreaScope scope, String actor) {
        var target = targets.held(id, scope);
        var now = moments.present();
        form.check(now.today());
        var on = form.date() == null ? now.today() : form.date();
        target.withdraw(now.at(), on, form.reason());
        var status = new Change.Field("status", TargetView.Status.ACTIVE, TargetView.Status.WITHDRAWN);
        var change = Change.of(List.of(status), form.reason(), on);
        var planned = targets.planned(List.of(target), now).get(0);
        return announcer.tell(planned, now, TargetEvent.WITHDRAWN, change, actor);
    }

    private Indicator indicator(TargetForm form, Moment now) {
        return Optional.ofNullable(
                        indicators.known(List.of(form.indicator()), now.known()).get(form.indicator()))
                .orElseThrow(() -> Refusal.invalid("indicator", "unknown-indicator"));
    }
}
