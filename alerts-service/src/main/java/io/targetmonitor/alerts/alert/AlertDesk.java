package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.events.NewEvent;

/** Takes in what is said of subjects, keeps their alerts, and tells every step as an event. */
@ApplicationScoped
public class AlertDesk {

    static final String TOPIC = "alerts.events.v1";

    /** Who acts when no person does. */
    private static final String RULES = "alerts-service";

    private final Alerts alerts;
    private final EventLog log;
    private final Event<Told> told;

    AlertDesk(Alerts alerts, EventLog log, Event<Told> told) {
        this.alerts = alerts;
        this.log = log;
        this.told = told;
    }

    /** Callers hold a lock on what they judge, or two of them could open an alert for one subject. */
    @Transactional(TxType.MANDATORY)
    public void judge(Family family, Collection<Case> cases, Instant businessTime) {
        if (cases.isEmpty()) {
            return;
        }
        var at = businessTime.truncatedTo(ChronoUnit.MILLIS);
        var known = alerts.mayAnswer(family, cases.stream().map(Case::subject).toList(), at);
        var entries = cases.stream()
                .flatMap(found ->
                        Docket.enter(family, found, Optional.ofNullable(known.get(found.subject())), at, Ids::next)
                                .stream())
                .toList();
        alerts.persist(entries.stream().filter(Docket.Entry::isNew).map(Docket.Entry::alert));
        tell(entries.stream().map(Docket.Entry::step).toList(), at, RULES);
    }

    @Transactional(TxType.MANDATORY)
    void tell(List<Transition> steps, Instant at, String actor) {
        if (steps.isEmpty()) {
            return;
        }
        alerts.flush();
        log.appendAll(steps.stream().map(step -> event(step, at, actor)).toList());
        told.fire(new Told(steps, at, actor));
    }

    private static NewEvent event(Transition step, Instant at, String actor) {
        var alert = step.alert();
        return new NewEvent(
                TOPIC,
                step.kind().eventType(),
                alert.id().toString(),
                Area.parse(alert.area()),
                at,
                actor,
                new Data(alert, step.change()));
    }

    record Data(AlertView alert, AlertChange change) {}
}
