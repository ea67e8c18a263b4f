package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import io.targetmonitor.kit.rows.Rows;

/** Vintages of values. */
@ApplicationScoped
public class Observations {

    private static final String OF_VALUES = """
            select {o.*} from unnest(cast(:series as uuid[]), cast(:days as date[]), cast(:bases as text[]))
                              as wanted (series_id, through_day, basis)
              join observation o using (series_id, through_day, basis)
            """;

    // microseconds: all that the database keeps
    private static final String COUNTED = """
            select o.series_id, o.basis,
                   array_agg(cast(o.through_day - date '1970-01-01' as bigint)) as days, array_agg(o.value) as amounts,
                   array_agg(cast(date_part('epoch', o.published_at) * 1000000 as bigint)) as published,
                   array_agg(o.vintage) as vintages
            from unnest(cast(:series as uuid[]), cast(:bases as text[]), cast(:from as date[]), cast(:until as date[]),
                        cast(:values as numeric[])) as count (series_id, basis, since, until, value)
              join observation o
                on o.series_id = count.series_id and o.basis = count.basis
               and o.through_day >= count.since and o.through_day < count.until
            where count.value is null
               or exists (select from observation above
                          where above.series_id = count.series_id and above.basis = count.basis
                            and above.through_day >= count.since and above.through_day < count.until
                            and above.value > count.value)
            group by o.series_id, o.basis
            """;

    private final Figures figures;
    private final EntityManager database;

    Observations(Figures figures, EntityManager database) {
        this.figures = figures;
        this.database = database;
    }

    /**
     * What was published by a moment, in one query for all series.
     *
     * @return by series; those without any value are absent
     */
    public Map<UUID, SeriesReadings> known(Collection<UUID> series, LocalDate from, LocalDate to, Instant asOf) {
        return figures.latest(series, from, to, asOf).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new SeriesReadings(entry.getValue())));
    }

    /** All that was said of a series by a moment, in the order of publication. */
    public List<VintageView> vintages(UUID series, LocalDate from, LocalDate to, Instant asOf) {
        return database
                .createQuery(
                        "from Observation where seriesId = :series and throughDay between :from and :to"
                                + " and publishedAt <= :asOf order by publishedAt, vintage",
                        Observation.class)
                .setParameter("series", series)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("asOf", asOf)
                .getResultList()
                .stream()
                .map(Observation::vintageView)
                .toList();
    }

    /** All vintages of the very values that drafts are about, by series. */
    Map<UUID, List<Observation>> ofValues(Collection<Draft> drafts, Map<SeriesKey, Series> series) {
        var vintages = database.unwrap(Session.class)
                .createNativeQuery(OF_VALUES, Observation.class, "o")
                .setReadOnly(true)
                .setParameter(
                        "series",
                        each(drafts, draft -> series.get(draft.series()).id(), UUID[]::new))
                .setParameter("days", each(drafts, draft -> draft.period().end().toString(), String[]::new))
                .setParameter("bases", each(drafts, Draft::basis, String[]::new))
                .getResultList();
        vintages.forEach(database::detach);
        return vintages.stream().distinct().collect(Collectors.groupingBy(Observation::seriesId));
    }

    /** What had been counted before the ends of some counts, by series, where it may forbid what is added. */
    Map<UUID, List<Counted>> counted(Collection<Count> counts) {
        var found = new HashMap<UUID, List<Counted>>();
        if (counts.isEmpty()) {
            return found;
        }
        database.unwrap(Session.class)
                .createNativeQuery(COUNTED, Object[].class)
                .addScalar("series_id", UUID.class)
                .addScalar("basis", String.class)
                .addScalar("days", Long[].class)
                .addScalar("amounts", BigDecimal[].class)
                .addScalar("published", Long[].class)
                .addScalar("vintages", Integer[].class)
                .setParameter("series", each(counts, Count::series, UUID[]::new))
                .setParameter("bases", each(counts, Count::basis, String[]::new))
                .setParameter("from", each(counts, count -> count.from().toString(), String[]::new))
                .setParameter("until", each(counts, count -> count.until().toString(), String[]::new))
                .setParameter("values", each(counts, count -> Objects.toString(count.value(), null), String[]::new))
                .getResultList()
                .forEach(row -> found.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                        .addAll(counted(row)));
        return found;
    }

    private static List<Counted> counted(Object[] row) {
        return IntStream.range(0, ((Long[]) row[2]).length)
                .mapToObj(i -> new Counted(
                        (String) row[1],
                        LocalDate.ofEpochDay(((Long[]) row[2])[i]),
                        ((BigDecimal[]) row[3])[i],
                        Instant.EPOCH.plus(((Long[]) row[4])[i], ChronoUnit.MICROS),
                        ((Integer[]) row[5])[i]))
                .toList();
    }

    /** Adds vintages, a thousand with one statement. */
    void add(Rows added) {
        database.unwrap(Session.class).doWork(added::write);
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

    private static <T, R> R[] each(Collection<T> many, Function<T, R> value, IntFunction<R[]> array) {
        return many.stream().map(value).toArray(array);
    }
}
