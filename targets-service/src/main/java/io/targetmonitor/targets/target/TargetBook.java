package io.targetmonitor.targets.target;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.time.BusinessClock;
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
    private final PlanText text;
    private final Differences differences;
    private final EventLog events;
    private final Moments moments;
    private final BusinessClock business;
    private final Clock clock;

    TargetBook(
            Targets targets,
            Indicators indicators,
            SeriesRegister register,
            Assessments assessments,
            PlanText text,
            Differences differences,
            EventLog events,
            Moments moments,
            BusinessClock business,
            Clock clock) {
        this.targets = targets;
        this.indicators = indicators;
        this.register = register;
        this.assessments = assessments;
        this.text = text;
        this.differences = differences;
        this.events = events;
        this.moments = moments;
        this.business = business;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    TargetView set(TargetForm form, AreaScope scope, String actor) {
        var now = moments.present();
        var plan = plan(form, indicator(form, now), scope);
        var id = Ids.next();
        var code = form.code() == null || form.code().isEmpty() ? id.toString() : form.code();
        if (targets.isTaken(code)) {
            throw Refusal.conflict("code-taken", code);
        }
        var key = new SeriesKey(form.indicator(), form.area());
        var series = register.locked(List.of(key)).get(key);
        var target = new Target(id, code, series.id(), form.indicator(), form.area(), business.now());
        var view = tell(
                target,
                assessments.judge(List.of(new Judged(target, plan, 1)), now).get(0),
                now);
        targets.persist(target);
        targets.add(new TargetPlan(id, 1, plan, text.write(plan), business.now(), clock.instant(), actor));
        targets.flush();
        var change = Change.of(differences.between(null, plan));
        events.append(new TargetEvent(view, change).of(TargetEvent.SET, business.now(), actor));
        return view;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    TargetView withdraw(UUID id, Withdrawal form, AreaScope scope, String actor) {
        var target = targets.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(it -> scope.covers(it.area()))
                .orElseThrow(Refusal::notFound);
        form.check(business.today());
        var now = moments.present();
        var on = form.date() == null ? now.today() : form.date();
        target.withdraw(business.now(), on, form.reason());
        var view = tell(
                target,
                assessments.assess(targets.planned(List.of(target), now), now).get(0),
                now);
        var status = new Change.Field("status", TargetView.Status.ACTIVE, TargetView.Status.WITHDRAWN);
        var change = new Change(List.of(status), form.reason(), on);
        events.append(new TargetEvent(view, change).of(TargetEvent.WITHDRAWN, business.now(), actor));
        return view;
    }

    private Indicator indicator(TargetForm form, Moment now) {
        return Optional.ofNullable(
                        indicators.known(List.of(form.indicator()), now.known()).get(form.indicator()))
                .orElseThrow(() -> Refusal.invalid("indicator", "unknown-indicator"));
    }

    private Plan plan(TargetForm form, Indicator indicator, AreaScope scope) {
        var plan = form.plan(indicator);
        PlanRules.check(plan, indicator);
        if (plan.parent() != null
                && targets.findByIdOptional(plan.parent())
                        .filter(parent -> scope.coversOrLiesIn(parent.area()))
                        .isEmpty()) {
            throw Refusal.invalid("parent", "unknown-parent");
        }
        return plan;
    }

    private TargetView tell(Target target, Assessed assessed, Moment now) {
        var view = assessed.view();
        target.tell(text.write(view.assessment().timeless()), now.at(), assessed.nextChange());
        return Views.told(view, target.sequence(), target.statusAt(now.known()));
    }
}
