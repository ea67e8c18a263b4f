package io.targetmonitor.alerts.watch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Milestones are read and changed only under the lock of their project. */
@ApplicationScoped
class WatchedMilestones implements PanacheRepositoryBase<WatchedMilestone, WatchedMilestone.Key> {

    Map<String, WatchedMilestone> ofProject(UUID projectId) {
        return find("key.projectId = ?1", projectId).stream()
                .collect(Collectors.toMap(WatchedMilestone::kind, Function.identity()));
    }

    List<UUID> projectsDueBy(LocalDate day, int limit) {
        return getEntityManager()
                .createQuery("""
                        select distinct m.key.projectId from WatchedMilestone m
                        where m.nextCheck <= :day order by m.key.projectId
                        """, UUID.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    List<WatchedMilestone> dueBy(LocalDate day, Collection<UUID> projects) {
        return list("nextCheck <= :day and key.projectId in :projects", Map.of("day", day, "projects", projects));
    }

    /** Those with a deadline that is not met: the others wait for an event, whatever the rules. */
    void checkAgain(LocalDate day) {
        update("nextCheck = ?1 where due is not null and achieved = false", day);
    }
}
