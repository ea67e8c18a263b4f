package io.targetmonitor.targets.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

/**
 * Reads years of values of many series at once. The database picks the latest vintages and hands over arrays: for a
 * province these are a hundred thousand numbers, too many for as many objects.
 */
@ApplicationScoped
public class PastValues {

    private static final String LATEST = """
        select series_id, basis, array_agg(day) as days, array_agg(amount) as amounts,
               array_agg(published) as published, bool_or(late) as late
        from (select distinct on (series_id, basis, through_day)
                     series_id, basis, cast(through_day - date '1970-01-01' as bigint) as day,
                     cast(value as float8) as amount,
                     date_part('epoch', published_at) as published,
                     backfill and entered_at > :asOf as late
              from observation
              where series_id = any(cast(:series as uuid[])) and through_day >= :from and through_day <= :to
                and published_at <= :asOf
              order by series_id, basis, through_day, published_at desc, vintage desc) latest
        group by series_id, basis
        order by series_id, basis
        """;

    private final EntityManager database;

    PastValues(EntityManager database) {
        this.database = database;
    }

    /**
     * What was published by a moment, in one query for all series.
     *
     * @return by series; those without any value are absent
     */
    public Map<UUID, PastSeries> known(Collection<UUID> series, LocalDate from, LocalDate to, Instant asOf) {
        var found = new HashMap<UUID, PastSeries>();
        if (series.isEmpty()) {
            return found;
        }
        database.unwrap(Session.class)
                .createNativeQuery(LATEST, Object[].class)
                .addScalar("series_id", UUID.class)
                .addScalar("basis", String.class)
                .addScalar("days", Long[].class)
                .addScalar("amounts", Double[].class)
                .addScalar("published", Double[].class)
                .addScalar("late", Boolean.class)
                .setParameter("series", series.toArray(UUID[]::new))
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("asOf", asOf)
                .getResultStream()
                .forEach(row -> add(found, row));
        return found;
    }

    private static void add(Map<UUID, PastSeries> found, Object[] row) {
        found.computeIfAbsent((UUID) row[0], id -> new PastSeries())
                .add((String) row[1], (Long[]) row[2], (Double[]) row[3], (Double[]) row[4], (Boolean) row[5]);
    }
}
