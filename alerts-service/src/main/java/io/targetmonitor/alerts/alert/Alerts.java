package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;

@ApplicationScoped
class Alerts implements PanacheRepositoryBase<Alert, UUID> {

    private static final String THAT_MAY_ANSWER = """
            family = :family and subject in :subjects
            and (state <> RESOLVED or settledSeverity is not null or resolvedAt >= :since)
            order by id
            """;

    /** By subject: the alerts that a new verdict may concern, locked until the transaction ends. */
    Map<String, Alert> mayAnswer(Family family, Collection<String> subjects, Instant at) {
        var since = at.minus(Alert.SAME_TROUBLE);
        return find(THAT_MAY_ANSWER, Map.of("family", family, "subjects", subjects, "since", since))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.toMap(Alert::subject, Function.identity(), Alerts::present));
    }

    List<Alert> matching(AlertFilter filter, int limit) {
        return find(filter.text(), filter.parameters()).page(0, limit).list();
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
