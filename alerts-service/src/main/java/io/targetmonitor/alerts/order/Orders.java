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
            select unit, area, count(*) from SupervisionOrder
            where unit in :units and area in :areas and openedAt >= :since group by unit, area
            """;
    private static final String YOUNGEST_WITH_ROOM = """
            from SupervisionOrder o where o.id in (
              select (select y.id from SupervisionOrder y
                      where y.unit = u.unit and y.area = u.area and y.state <> CLOSED and size(y.entries) < :most
                      order by y.openedAt desc, y.id desc limit 1)
              from (select distinct x.unit as unit, x.area as area from SupervisionOrder x
                    where x.unit in :units and concat(x.unit, '|', x.area) in :keys) u)
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
        return find(query, subjects).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .collect(Collectors.toMap(
                        SupervisionOrder::subject,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(SupervisionOrder::openedAt))));
    }

    /** How many were opened for each, where there were any. */
    Map<Addressee, Long> openedFor(List<Addressee> addressees, Instant since) {
        if (addressees.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(OPENED, Object[].class)
                .setParameter("units", distinct(addressees, Addressee::unit))
                .setParameter("areas", distinct(addressees, Addressee::area))
                .setParameter("since", since)
                .getResultList()
                .stream()
                .collect(
                        Collectors.toMap(row -> new Addressee((String) row[0], (String) row[1]), row -> (Long) row[2]));
    }

    /** For each the one opened last that has room, where there is one; locked. */
    Map<Addressee, SupervisionOrder> youngestOpenFor(List<Addressee> addressees) {
        if (addressees.isEmpty()) {
            return Map.of();
        }
        var parameters = Map.<String, Object>of(
                "units", distinct(addressees, Addressee::unit),
                "keys", distinct(addressees, one -> one.unit() + "|" + one.area()),
                "most", SupervisionOrder.MOST_ENTRIES);
        return find(YOUNGEST_WITH_ROOM, parameters).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .collect(Collectors.toMap(
                        order -> new Addressee(order.unit(), order.place().code()), Function.identity()));
    }

    private static List<String> distinct(List<Addressee> addressees, Function<Addressee, String> part) {
        return addressees.stream().map(part).distinct().toList();
    }

    /** Those that are with a unit and whose due day lies before the day, locked. */
    List<SupervisionOrder> lapsed(LocalDate day, int limit) {
        return find(
                        "state in (ASSIGNED, ACCEPTED, RETURNED) and term.overdue = false and term.due < ?1 order by term.due, id",
                        day)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    List<OrderView> matching(Conditions conditions, int limit) {
        return find(conditions.text() + " order by openedAt desc, id desc", Map.copyOf(conditions.parameters()))
                .page(0, limit)
                .list()
                .stream()
                .map(SupervisionOrder::view)
                .toList();
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
