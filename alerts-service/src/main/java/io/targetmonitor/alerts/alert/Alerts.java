package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;

@ApplicationScoped
class Alerts implements PanacheRepositoryBase<Alert, UUID> {

    private static final String THAT_MAY_ANSWER = """
            subject in :subjects
            and (state <> RESOLVED or ruling.settledSeverity is not null or resolvedAt >= :since)
            order by id
            """;

    private static final String NEWEST_FIRST = "%s order by openedAt desc, id desc";

    /** What an alert is about: of each there is at most one that is not resolved. */
    record Trouble(Family family, String subject) {}

    /** The alerts that new verdicts may concern, locked until the transaction ends. */
    Map<Trouble, Alert> mayAnswer(Collection<String> subjects, Instant at) {
        var since = at.minus(Alert.SAME_TROUBLE);
        return find(THAT_MAY_ANSWER, Map.of("subjects", subjects, "since", since))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .collect(Collectors.toMap(Alert::trouble, Function.identity(), Alerts::present));
    }

    /** Some that time may change by an instant; in the order of the index, so that no more are read than are taken. */
    List<Alert> toLookAt(Instant by, int limit) {
        return find("nextLook <= ?1 order by nextLook, id", by)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    /** Looks at the first of those at another instant, unread: perhaps it cannot be read. */
    UUID putOff(Instant by, Instant until) {
        var first = getEntityManager()
                .createQuery("select id from Alert where nextLook <= :by order by nextLook, id", UUID.class)
                .setParameter("by", by)
                .setMaxResults(1)
                .getSingleResult();
        update("nextLook = ?1 where id = ?2", until, first);
        return first;
    }

    /** After rules were tuned: their days may have changed. A broken promise may be any alert's. */
    void lookAgain(Set<Family> families, Instant at) {
        if (families.contains(Family.PROMISE)) {
            update("nextLook = ?1 where state = ACKNOWLEDGED", at);
        }
        update("nextLook = ?1 where family in ?2 and state <> RESOLVED", at, families);
    }

    List<Alert> locked(Collection<UUID> ids) {
        return find("id in :ids order by id", Map.of("ids", ids))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Page<AlertView> page(AlertFilter filter, String cursor, int limit) {
        var from = AlertPages.from(filter, cursor).conditions();
        var found = find(NEWEST_FIRST.formatted(from.text()), from.parameters()).page(0, limit + 1).list().stream()
                .map(Alert::view)
                .toList();
        return AlertPages.page(found, limit);
    }

    Alert requireVisible(UUID id, AreaScope scope) {
        return visible(findByIdOptional(id), scope);
    }

    Alert requireLocked(UUID id, AreaScope scope) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), scope);
    }

    /** What lies outside one's areas is as if it were not there. */
    private static Alert visible(Optional<Alert> found, AreaScope scope) {
        return found.filter(alert -> scope.covers(alert.facts().place())).orElseThrow(Refusal::notFound);
    }

    /** The open one, else the one resolved last. */
    private static Alert present(Alert one, Alert other) {
        if (!one.isResolved() || !other.isResolved()) {
            return one.isResolved() ? other : one;
        }
        return one.resolvedAt().isAfter(other.resolvedAt()) ? one : other;
    }
}
