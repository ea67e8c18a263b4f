package io.targetmonitor.targets.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Vintages of values. */
@ApplicationScoped
public class Observations implements PanacheRepositoryBase<Observation, UUID> {

    private final EntityManager database;

    Observations(EntityManager database) {
        this.database = database;
    }

    /**
     * What was published by a moment, in one query for all series.
     *
     * @return by series; those without any value are absent
     */
    public Map<UUID, SeriesReadings> known(Collection<UUID> series, LocalDate from, LocalDate to, Instant asOf) {
        if (series.isEmpty()) {
            return Map.of();
        }
        return find(
                        "seriesId in ?1 and throughDay >= ?2 and throughDay <= ?3 and publishedAt <= ?4",
                        series,
                        from,
                        to,
                        asOf)
                .stream()
                .collect(Collectors.groupingBy(Observation::seriesId))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new SeriesReadings(List.copyOf(entry.getValue()), asOf)));
    }

    Map<UUID, List<Observation>> ofSeries(Collection<UUID> series) {
        return list("seriesId in ?1 order by publishedAt, vintage", series).stream()
                .collect(Collectors.groupingBy(Observation::seriesId));
    }

    /** Rows of a search with their series, in the order of the search. */
    List<Found> search(Search search, int limit) {
        var parameters = new HashMap<>(search.parameters());
        var query = database.createQuery(search.hql(), Found.class).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    record Found(Observation observation, Series series) {

        ObservationView view() {
            return observation.view(series.key());
        }
    }
}
