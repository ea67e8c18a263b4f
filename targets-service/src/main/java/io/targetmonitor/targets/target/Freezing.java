package io.targetmonitor.targets.target;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.targetmonitor.targets.event.Change;
import io.targetmonitor.targets.event.Differences;
import io.targetmonitor.targets.moment.Moment;

/** Fixes learnt profiles when their year starts: until then another December may come in. */
@ApplicationScoped
class Freezing {

    private static final String REASON = "年初按往年数据固定进度曲线 / profile learnt from past years, fixed as the year starts";

    private final Targets targets;
    private final Learning learning;
    private final Announcer announcer;
    private final PlanText text;
    private final Differences differences;
    private final Clock clock;

    Freezing(
            Targets targets,
            Learning learning,
            Announcer announcer,
            PlanText text,
            Differences differences,
            Clock clock) {
        this.targets = targets;
        this.learning = learning;
        this.announcer = announcer;
        this.text = text;
        this.differences = differences;
        this.clock = clock;
    }

    /** Of locked targets, those whose year has started. */
    @Transactional(Transactional.TxType.MANDATORY)
    void freeze(List<Target> locked, Moment now, String actor) {
        targets.planned(locked, now).forEach(planned -> {
            var plan = text.read(planned.plan().content());
            var on = plan.freezesOn();
            if (on != null && !now.today().isBefore(on)) {
                freeze(planned, plan, now, actor);
            }
        });
    }

    private void freeze(Planned planned, Plan before, Moment now, String actor) {
        var target = planned.target();
        var after = learning.relearnt(target, before, now);
        planned.plan().endAt(now.at());
        targets.flush();
        var plan = new TargetPlan(
                target.id(), target.nextPlan(), after, text.write(after), REASON, now.at(), clock.instant(), actor);
        targets.add(plan);
        targets.flush();
        var change = Change.of(differences.between(before, after), REASON, now.today());
        announcer.tell(new Planned(target, plan, planned.original()), now, TargetEvent.REVISED, change, actor);
    }
}
