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
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

/** Reads the latest vintages of many series at once: the database picks them, from an index alone, and hands over arrays. */
@ApplicationScoped
class Figures {

    private static final String LATEST = """
        select series_id, array_agg(basis) as bases, array_agg(day) as days, array_agg(value) as amounts,
               array_agg(final) as finals, array_agg(published) as published, array_agg(vintage) as vintages,
               array_agg(provenance) as provenances, array_agg(late) as late
        from (select distinct on (series_id, basis, through_day)
                     series_id, basis, cast(through_day - date '1970-01-01' as bigint) as day, value,
                     status = 'FINAL' as final, cast(date_part('epoch', published_at) * 1000000 as bigint) as published,
                     vintage, provenance, backfill and entered_at > :asOf as late
              from observation
              where series_id = any(cast(:series as uuid[])) and through_day >= :from and through_day <= :to
                and published_at <= :asOf
              order by series_id, basis, through_day, published_at desc, vintage desc) latest
        group by series_id
        """;

    private final EntityManager database;

    Figures(EntityManager database) {
        this.database = database;
    }

    /** By series; those without any value are absent. */
    Map<UUID, List<Figure>> latest(Collection<UUID> series, LocalDate from, LocalDate to, Instant asOf) {
        var found = new HashMap<UUID, List<Figure>>();
        if (series.isEmpty()) {
            return found;
        }
        database.unwrap(Session.class)
                .createNativeQuery(LATEST, Object[].class)
                .addScalar("series_id", UUID.class)
                .addScalar("bases", String[].class)
                .addScalar("days", Long[].class)
                .addScalar("amounts", BigDecimal[].class)
                .addScalar("finals", Boolean[].class)
                .addScalar("published", Long[].class)
                .addScalar("vintages", Integer[].class)
                .addScalar("provenances", String[].class)
                .addScalar("late", Boolean[].class)
                .setParameter("series", series.toArray(UUID[]::new))
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("asOf", asOf)
                .getResultList()
                .forEach(row -> found.put((UUID) row[0], figures(row)));
        return found;
    }

    private static List<Figure> figures(Object[] row) {
        var bases = (String[]) row[1];
        var figures = new ArrayList<Figure>(bases.length);
        for (var i = 0; i < bases.length; i++) {
            figures.add(new Figure(
                    bases[i],
                    LocalDate.ofEpochDay(((Long[]) row[2])[i]),
                    ((BigDecimal[]) row[3])[i],
                    ((Boolean[]) row[4])[i],
                    Instant.EPOCH.plus(((Long[]) row[5])[i], ChronoUnit.MICROS),
                    ((Integer[]) row[6])[i],
                    ((String[]) row[7])[i],
                    ((Boolean[]) row[8])[i]));
        }
        return List.copyOf(figures);
    }
}
