package io.targetmonitor.targets.indicator;

import java.time.Clock;
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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.exception.ConstraintViolationException;

import io.targetmonitor.kit.http.Refusal;

/** Indicators, as they were known at any moment. */
@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<IndicatorVersion, UUID> {

    private static final String KNOWN = "knownFrom <= ?1 and (knownTo is null or knownTo > ?1)";

    private final ObjectMapper json;
    private final Clock clock;

    Indicators(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** By code, those of the codes that were known. */
    public Map<String, Indicator> known(Collection<String> codes, Instant asOf) {
        return find(KNOWN + " and code in ?2", asOf, codes).list().stream()
                .map(this::read)
                .collect(Collectors.toMap(Indicator::code, Function.identity()));
    }

    /** 404 if it was not known. */
    public Indicator require(String code, Instant asOf) {
        return Optional.ofNullable(known(List.of(code), asOf).get(code)).orElseThrow(Refusal::notFound);
    }

    List<Indicator> page(String after, int limit, Instant asOf) {
        return find(KNOWN + " and code > ?2 order by code", asOf, after).page(0, limit).list().stream()
                .map(this::read)
                .toList();
    }

    /** Codes of the indicators that are computed from project events now. */
    public List<String> derived() {
        return find("knownTo is null and derived").list().stream()
                .map(IndicatorVersion::code)
                .toList();
    }

    /** Those in force that rank areas by one of the others. */
    public List<Indicator> ranking(Collection<String> ranked) {
        return ranked.isEmpty()
                ? List.of()
                : find("knownTo is null and ranks in ?1", ranked).list().stream()
                        .map(this::read)
                        .toList();
    }

    /** The version in force, kept from other writers until the transaction ends. */
    Optional<IndicatorVersion> locked(String code) {
        return find("code = ?1 and knownTo is null", code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Stores a version now: two who found none may both define the first. */
    void add(Indicator indicator, Instant knownFrom, String actor) {
        try {
            persistAndFlush(new IndicatorVersion(indicator, write(indicator), knownFrom, clock.instant(), actor));
        } catch (ConstraintViolationException e) {
            throw Refusal.conflict("edit-conflict");
        }
    }

    /** Whether the version says exactly this; compared as written, where 5 and 5.0 are the same number. */
    boolean says(IndicatorVersion version, Indicator indicator) {
        return version.definition().equals(write(indicator));
    }

    Indicator read(IndicatorVersion version) {
        try {
            return json.readValue(version.definition(), Indicator.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Indicator %s cannot be read".formatted(version.code()), e);
        }
    }

    private String write(Indicator indicator) {
        try {
            return json.writeValueAsString(indicator);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Indicator %s cannot be written".formatted(indicator.code()), e);
        }
    }
}
