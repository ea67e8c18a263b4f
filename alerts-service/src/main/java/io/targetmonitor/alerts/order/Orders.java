package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.targetmonitor.alerts.query.Conditions;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;

@ApplicationScoped
class Orders implements PanacheRepositoryBase<SupervisionOrder, UUID> {

    private static final String YOUNGEST_WITH_ROOM = """
            unit = ?1 and area = ?2 and state <> CLOSED and size(entries) < ?3 order by openedAt desc, id desc
            """;

    /** The one that is not closed, locked until the transaction ends. */
    Optional<SupervisionOrder> openOf(String subject) {
        return find("subject = ?1 and state <> CLOSED", subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The one closed last, locked until the transaction ends. */
    Optional<SupervisionOrder> lastClosedOf(String subject) {
        return find("subject = ?1 and state = CLOSED order by openedAt desc, id desc", subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, 1)
                .firstResultOptional();
    }

    long openedFor(String unit, String area, Instant since) {
        return count("unit = ?1 and area = ?2 and openedAt >= ?3", unit, area, since);
    }

    /** One that has room: every step tells all entries, so an order must not grow without end. */
    Optional<SupervisionOrder> youngestOpenFor(String unit, String area) {
        return find(YOUNGEST_WITH_ROOM, unit, area, SupervisionOrder.MOST_ENTRIES)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, 1)
                .firstResultOptional();
    }

    /** Those that are with a unit and whose due day lies before the day, locked. */
    List<SupervisionOrder> lapsed(LocalDate day, int limit) {
        return find("state in (ASSIGNED, ACCEPTED, RETURNED) and overdue = false and due < ?1 order by due, id", day)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    List<SupervisionOrder> matching(Conditions conditions, int limit) {
        return find(conditions.text() + " order by openedAt desc, id desc", Map.copyOf(conditions.parameters()))
                .page(0, limit)
                .list();
    }

    SupervisionOrder requireVisible(UUID id, AreaScope scope) {
        return visible(findByIdOptional(id), scope);
    }

    SupervisionOrder requireLocked(UUID id, AreaScope scope) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), scope);
    }

    /** What lies outside one's areas is as if it were not there. */
    private static SupervisionOrder visible(Optional<SupervisionOrder> found, AreaScope scope) {
        return found.filter(order -> scope.covers(order.place())).orElseThrow(Refusal::notFound);
    }
}
