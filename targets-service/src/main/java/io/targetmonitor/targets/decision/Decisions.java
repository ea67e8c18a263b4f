package io.targetmonitor.targets.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.targetmonitor.targets.moment.Moment;

/** Decisions about targets, as they were known at any moment. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    private static final BinaryOperator<Decision> LATER = (one, other) -> other.version() > one.version() ? other : one;

    private static final String KNOWN = """
            select {d.*} from target_decision d
            where d.target_id = any(cast(:targets as uuid[])) and d.known_from <= :at
            """;

    private final ObjectMapper json;
    private final Clock clock;

    Decisions(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * What holds on the day of the moment, in one query for all targets.
     *
     * @return by target; those without any decision are absent
     */
    public Map<UUID, Decided> known(Collection<UUID> targets, Moment moment) {
        return targets.isEmpty()
                ? Map.of()
                : getSession()
                        .createNativeQuery(KNOWN, Decision.class, "d")
                        .setParameter("targets", targets.toArray(UUID[]::new))
                        .setParameter("at", moment.known())
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(Decision::targetId))
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> holding(entry.getValue(), moment)));
    }

    public void exempt(UUID target, Exemption exemption, Instant knownFrom, String actor) {
        add(target, Decision.Kind.EXEMPTION, exemption, knownFrom, actor);
    }

    public void override(UUID target, ManualLight light, Instant knownFrom, String actor) {
        add(target, Decision.Kind.OVERRIDE, light, knownFrom, actor);
    }

    public void check(UUID target, Checklist checklist, Instant knownFrom, String actor) {
        add(target, Decision.Kind.CHECKLIST, checklist, knownFrom, actor);
    }

    private Decided holding(List<Decision> known, Moment moment) {
        var latest = known.stream().collect(Collectors.toMap(Decision::kind, Function.identity(), LATER));
        var exemption = read(latest.get(Decision.Kind.EXEMPTION), Exemption.class);
        var override = read(latest.get(Decision.Kind.OVERRIDE), ManualLight.class);
        return new Decided(
                exemption != null && exemption.holdsOn(moment.today()) ? exemption : null,
                override != null && override.holdsOn(moment.today()) ? override : null,
                read(latest.get(Decision.Kind.CHECKLIST), Checklist.class));
    }

    private void add(UUID target, Decision.Kind kind, Object content, Instant knownFrom, String actor) {
        var version = (int) count("targetId = ?1 and kind = ?2", target, kind) + 1;
        persistAndFlush(new Decision(target, kind, version, write(content), knownFrom, clock.instant(), actor));
    }

    private <T> T read(Decision decision, Class<T> form) {
        try {
            return decision == null ? null : json.readValue(decision.content(), form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + form.getSimpleName() + " cannot be read", e);
        }
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision cannot be written", e);
        }
    }
}
