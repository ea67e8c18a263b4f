package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.targetmonitor.alerts.query.Conditions;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;

@ApplicationScoped
class Orders implements PanacheRepositoryBase<SupervisionOrder, UUID> {

    private static final String OPENED = """
            select unit, count(*) from SupervisionOrder
            where unit in :units and area = :area and openedAt >= :since group by unit
            """;
    private static final String YOUNGEST_WITH_ROOM = """
            from SupervisionOrder o where o.id in (
              select (select y.id from SupervisionOrder y
                      where y.unit = u.unit and y.area = :area and y.state <> CLOSED and size(y.entries) < :most
                      order by y.openedAt desc, y.id desc limit 1)
              from (select distinct x.unit as unit from SupervisionOrder x
                    where x.unit in :units and x.area = :area) u)
            order by o.id
            """;

    /** Of each of the subjects the one that is not closed, locked until the transaction ends. */
    Map<String, SupervisionOrder> openOf(Collection<String> subjects) {
        return bySubject("subject in ?1 and state <> CLOSED order by id", subjects);
    }

    /** Of each of the subjects the one closed that was opened last, locked until the transaction ends. */
    Map<String, SupervisionOrder> lastClosedOf(Collection<String> subjects) {
        return bySubject("subject in ?1 and state = CLOSED order by id", subjects);
    }

    private Map<String, SupervisionOrder> bySubject(String query, Collection<String> subjects) {
        return find(query, subjects).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(
                        SupervisionOrder::subject,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(SupervisionOrder::openedAt))));
    }

    /** How many were opened in an area for each of the units, where there were any. */
    Map<String, Long> openedFor(Collection<String> units, String area, Instant since) {
        return getEntityManager()
                .createQuery(OPENED, Object[].class)
                .setParameter("units", units)
                .setParameter("area", area)
                .setParameter("since", since)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** For each of the units in an area the one opened last that has room, where there is one; locked. */
    Map<String, SupervisionOrder> youngestOpenFor(Collection<String> units, String area) {
        return find(YOUNGEST_WITH_ROOM, Map.of("units", units, "area", area, "most", SupervisionOrder.MOST_ENTRIES))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.toMap(SupervisionOrder::unit, Function.identity()));
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
