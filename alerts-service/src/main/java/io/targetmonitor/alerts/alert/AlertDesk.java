package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleTuned;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.events.NewEvent;
import io.targetmonitor.kit.time.BusinessClock;

/** Takes in what is said of subjects, keeps their alerts, and tells every step as an event. */
@ApplicationScoped
public class AlertDesk {

    static final String TOPIC = "alerts.events.v1";

    /** Who acts when no person does. */
    private static final String RULES = "alerts-service";

    private final Alerts alerts;
    private final EventLog log;
    private final Event<Told> told;
    private final BusinessClock clock;
    private final PassTime time;

    AlertDesk(Alerts alerts, EventLog log, Event<Told> told, BusinessClock clock, PassTime time) {
        this.clock = clock;
        this.time = time;
        this.alerts = alerts;
        this.log = log;
        this.told = told;
    }

    /** Callers hold a lock on what they judge, or two of them could open an alert for one subject. */
    @Transactional(TxType.MANDATORY)
    public void judge(Collection<Case> cases, Instant businessTime) {
        if (cases.isEmpty()) {
            return;
        }
        var at = businessTime.truncatedTo(ChronoUnit.MILLIS);
        var known =
                alerts.mayAnswer(cases.stream().map(Case::subject).distinct().toList(), at);
        var entries = cases.stream()
                .flatMap(found ->
                        Docket.enter(found, Optional.ofNullable(known.get(troubleOf(found))), at, Ids::next).stream())
                .toList();
        alerts.persist(entries.stream().filter(Docket.Entry::isNew).map(Docket.Entry::alert));
        tell(entries.stream().map(Docket.Entry::step).toList(), at, RULES);
    }

    private static Alerts.Trouble troubleOf(Case found) {
        return new Alerts.Trouble(found.family(), found.subject());
    }

    /** Does to some alerts what only time does; true if there may be more. */
    @Transactional(TxType.MANDATORY)
    public boolean growOlder(LocalDate day, int limit, RuleBook rules) {
        var at = time.of(day);
        var patience = new Patience(rules, clock.zone());
        var due = alerts.toLookAt(clock.endOf(day), limit);
        var steps = due.stream()
                .flatMap(alert -> alert.growOlder(patience, day, at).stream())
                .toList();
        tell(steps, at, RULES);
        return !due.isEmpty();
    }

    /** Leaves the alert that would grow older next to the day after. */
    @Transactional(TxType.MANDATORY)
    public UUID putOff(LocalDate day) {
        return alerts.putOff(
                clock.endOf(day), day.plusDays(1).atStartOfDay(clock.zone()).toInstant());
    }

    /** Notes for each alert which other one explains it, if any. */
    @Transactional(TxType.MANDATORY)
    public void explain(Map<UUID, Optional<UUID>> causes, Instant businessTime) {
        var at = businessTime.truncatedTo(ChronoUnit.MILLIS);
        var steps = alerts.locked(causes.keySet()).stream()
                .flatMap(alert -> alert.explain(causes.get(alert.id()).orElse(null), at).stream())
                .toList();
        tell(steps, at, RULES);
    }

    void on(@Observes RuleTuned tuned) {
        alerts.lookAgain(tuned.families(), clock.now());
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
