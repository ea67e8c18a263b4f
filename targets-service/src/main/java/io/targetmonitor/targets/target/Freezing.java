package io.targetmonitor.targets.target;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /**
     * Fixes and tells the profiles of those whose year has started, with as many statements for all as for one.
     *
     * @return the others, which are told nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Planned> freeze(List<Planned> locked, Moment now, String actor) {
        var due = locked.stream()
                .collect(Collectors.toMap(
                        Function.identity(), planned -> text.read(planned.plan().content())));
        due.values().removeIf(plan -> plan.freezesOn() == null || now.today().isBefore(plan.freezesOn()));
        var learnt = learning.relearnt(due, now);
        learnt.keySet().forEach(planned -> planned.plan().endAt(now.at()));
        targets.flush();
        var changes = new HashMap<Target, Change>();
        var revised = learnt.entrySet().stream()
                .map(it -> {
                    var planned = it.getKey();
                    changes.put(
                            planned.target(),
                            Change.of(differences.between(due.get(planned), it.getValue()), REASON, now.today()));
                    return new Planned(
                            planned.target(), next(planned.target(), it.getValue(), now, actor), planned.original());
                })
                .toList();
        targets.flush();
        announcer.tell(revised, now, TargetEvent.REVISED, changes::get, actor);
        targets.write(Target.rows(revised.stream().map(Planned::target).toList()));
        return locked.stream().filter(planned -> !learnt.containsKey(planned)).toList();
    }

    private TargetPlan next(Target target, Plan after, Moment now, String actor) {
        var plan = new TargetPlan(
                target.id(), target.nextPlan(), after, text.write(after), REASON, now.at(), clock.instant(), actor);
        targets.add(plan);
        return plan;
    }
}
