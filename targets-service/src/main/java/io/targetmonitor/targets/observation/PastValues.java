package io.targetmonitor.targets.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.NativeQuery;

import io.targetmonitor.targets.forecast.Courses;

/**
 * The years of many series before one, as far as a forecast looks back. The database picks the latest vintages and hands
 * over arrays: for a province these are a hundred thousand numbers, too many for as many objects. Arrays once made are
 * kept until something is added to their years (docs/decisions/0015-past-years-kept.md).
 */
@ApplicationScoped
public class PastValues {

    /** Whoever looks further back has to empty the table of what is kept. */
    private static final int YEARS = Courses.YEARS;

    private static final String ARRAYS = """
        (select series_id, basis, array_agg(day) as days, array_agg(amount) as amounts,
                array_agg(published) as published, max(max(published_at)) over (partition by series_id) as known_from,
                max(backfilled_at) as entered_at
         from (select distinct on (series_id, basis, through_day)
                      series_id, basis, through_day - date '1970-01-01' as day, cast(value as float8) as amount,
                      date_part('epoch', published_at) as published, published_at,
                      case when backfill then entered_at end as backfilled_at
               from observation
               where series_id = any(cast(:series as uuid[])) and through_day >= :from and through_day <= :to
                 and published_at <= %s
               order by series_id, basis, through_day, published_at desc, vintage desc) latest
         group by series_id, basis)
        """;

    private static final String READ = """
        select series_id, basis, days, amounts, case when count(*) over (partition by series_id) > 1 then published end as published,
               coalesce(entered_at > :asOf, false) as late from
        """;

    private static final String KEPT = READ + """
        past_years where series_id = any(cast(:series as uuid[])) and year = :year and known_from <= :asOf
        order by series_id, basis
        """;

    private static final String LATEST = READ + ARRAYS.formatted(":asOf") + "observed order by series_id, basis";

    // who adds to a series has it locked; nobody is waited for
    private static final String LOCK = """
        select id from series
        where id = any(cast(:series as uuid[]))
          and exists (select from observation o
                      where o.series_id = series.id and o.through_day >= :from and o.through_day <= :to)
        order by id for share skip locked
        """;

    private static final String KEEP = """
        insert into past_years (series_id, year, basis, days, amounts, published, known_from, entered_at)
        select series_id, :year, basis, days, amounts, published, known_from, entered_at from
        """ + ARRAYS.formatted("timestamptz 'infinity'") + """
        observed where known_from <= :asOf on conflict do nothing
        """;

    private final EntityManager database;

    PastValues(EntityManager database) {
        this.database = database;
    }

    /**
     * What was published by a moment, with as many queries for all series as for one.
     *
     * @param year before which the years lie
     * @return by series; those without any value are absent
     */
    public Map<UUID, PastSeries> known(Collection<UUID> series, int year, Instant asOf) {
        var found = kept(series, year, asOf);
        var others = others(series, found);
        return others.isEmpty() ? found : addTo(found, within(year, ask(LATEST, others, asOf)));
    }

    /**
     * The same, in a transaction that writes: what is not kept yet is, unless somebody else is changing the series or
     * something of it is published only later.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, PastSeries> knownAndKept(Collection<UUID> series, int year, Instant asOf) {
        var found = kept(series, year, asOf);
        var others = others(series, found);
        if (!others.isEmpty()) {
            keep(others, year, asOf);
            found.putAll(known(others, year, asOf));
        }
        return found;
    }

    private static List<UUID> others(Collection<UUID> series, Map<UUID, PastSeries> found) {
        return series.stream().filter(it -> !found.containsKey(it)).toList();
    }

    private Map<UUID, PastSeries> kept(Collection<UUID> series, int year, Instant asOf) {
        return addTo(new HashMap<>(), ask(KEPT, series, asOf).setParameter("year", year));
    }

    private void keep(List<UUID> lacking, int year, Instant asOf) {
        var locked = within(year, session().createNativeQuery(LOCK, UUID.class))
                .setParameter("series", lacking.toArray(UUID[]::new))
                .getResultList();
        if (!locked.isEmpty()) {
            within(year, session().createNativeMutationQuery(KEEP))
                    .setParameter("series", locked.toArray(UUID[]::new))
                    .setParameter("year", year)
                    .setParameter("asOf", asOf)
                    .executeUpdate();
        }
    }

    private NativeQuery<Object[]> ask(String query, Collection<UUID> series, Instant asOf) {
        return session()
                .createNativeQuery(query, Object[].class)
                .addScalar("series_id", UUID.class)
                .addScalar("basis", String.class)
                .addScalar("days", Integer[].class)
                .addScalar("amounts", Double[].class)
                .addScalar("published", Double[].class)
                .addScalar("late", Boolean.class)
                .setParameter("series", series.toArray(UUID[]::new))
                .setParameter("asOf", asOf);
    }

    private Session session() {
        return database.unwrap(Session.class);
    }

    private static <Q extends CommonQueryContract> Q within(int year, Q query) {
        query.setParameter("from", LocalDate.of(year - YEARS, 1, 1));
        query.setParameter("to", LocalDate.of(year - 1, 12, 31));
        return query;
    }

    private static Map<UUID, PastSeries> addTo(Map<UUID, PastSeries> found, NativeQuery<Object[]> query) {
        query.getResultList().forEach(row -> add(found, row));
        return found;
    }

    private static void add(Map<UUID, PastSeries> found, Object[] row) {
        found.computeIfAbsent((UUID) row[0], id -> new PastSeries())
                .add((String) row[1], (Integer[]) row[2], (Double[]) row[3], (Double[]) row[4], (Boolean) row[5]);
    }
}
