package io.targetmonitor.alerts.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class WatchedTargets implements PanacheRepositoryBase<WatchedTarget, UUID> {

    WatchedTarget locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<WatchedTarget> dueBy(LocalDate day, int limit) {
        return find("nextCheck <= :day order by id", Map.of("day", day))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    /** Those that are behind or were when last known: the others wait for an event, whatever the rules. */
    void checkAgain(LocalDate day) {
        update("nextCheck = ?1 where behindSince is not null", day);
    }
}
