package io.targetmonitor.alerts.silence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.targetmonitor.alerts.query.Conditions;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;

@ApplicationScoped
class Silences implements PanacheRepositoryBase<Silence, UUID> {

    static final String KNOWN_IN_FORCE =
            "createdAt <= :at and (endedAt is null or endedAt > :at) and fromAt <= :at and toAt > :at";
    static final String KNOWN_NOT_IN_FORCE = "not (" + KNOWN_IN_FORCE + ")";

    private static final String IN_FORCE = "endedAt is null and fromAt <= :at and toAt > :at";

    List<Silence> inForce(Instant at) {
        return list(IN_FORCE + " order by createdAt, id", Map.of("at", at));
    }

    /** As it was known at a moment that may be over. */
    List<Silence> knownInForce(Instant at) {
        return list(KNOWN_IN_FORCE + " order by createdAt, id", Map.of("at", at));
    }

    List<Silence> matching(Conditions conditions, int limit) {
        return find(conditions.text() + " order by createdAt desc, id desc", conditions.parameters())
                .page(0, limit)
                .list();
    }

    /** What lies outside one's areas is as if it were not there. */
    Silence requireLocked(UUID id, AreaScope scope) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(silence -> scope.covers(silence.place()))
                .orElseThrow(Refusal::notFound);
    }
}
