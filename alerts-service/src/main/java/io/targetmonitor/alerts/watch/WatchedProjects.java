package io.targetmonitor.alerts.watch;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class WatchedProjects implements PanacheRepositoryBase<WatchedProject, UUID> {

    WatchedProject locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In order of ids, so that two who lock several do not wait for each other. */
    Map<UUID, WatchedProject> locked(Collection<UUID> ids) {
        return find("id in :ids order by id", Map.of("ids", ids)).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(WatchedProject::id, Function.identity()));
    }
}
