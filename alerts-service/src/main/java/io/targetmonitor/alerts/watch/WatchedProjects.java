package io.targetmonitor.alerts.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.targetmonitor.alerts.alert.Case;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleTuned;
import io.targetmonitor.kit.time.BusinessClock;

@ApplicationScoped
class WatchedProjects implements PanacheRepositoryBase<WatchedProject, UUID>, WatchList {

    private final BusinessClock clock;

    WatchedProjects(BusinessClock clock) {
        this.clock = clock;
    }

    WatchedProject locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order of the index, so that each some read no more than they take, however many are due. */
    @Override
    public List<Case> lookAtDue(LocalDate day, int limit, RuleBook rules) {
        return find("nextCheck <= :day order by nextCheck, id", Map.of("day", day))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list()
                .stream()
                .flatMap(project -> project.look(rules, day).stream())
                .toList();
    }

    @Override
    public UUID putOff(LocalDate day) {
        var first = getEntityManager()
                .createQuery("select id from WatchedProject where nextCheck <= :day order by nextCheck, id", UUID.class)
                .setParameter("day", day)
                .setMaxResults(1)
                .getSingleResult();
        update("nextCheck = ?1 where id = ?2", day.plusDays(1), first);
        return first;
    }

    /** All: a rule that is tuned may call late what no rule called late before. */
    void on(@Observes RuleTuned tuned) {
        if (tuned.families().stream().anyMatch(Family::isOfProjects)) {
            update("nextCheck = ?1", clock.today());
        }
    }

    /**
     * Writes what has changed and lets go of it. A follower takes hundreds of events in one transaction, and every query
     * looks through all that is held: each event must not pay for those before it.
     */
    void forget() {
        flush();
        getEntityManager().clear();
    }
}
