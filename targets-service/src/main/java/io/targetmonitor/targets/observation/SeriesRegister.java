package io.targetmonitor.targets.observation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.events.Ids;

/** Series by what they observe; made when first needed. */
@ApplicationScoped
public class SeriesRegister implements PanacheRepositoryBase<Series, UUID> {

    // Names are compared byte by byte, so that all open and lock in the same order. Nobody who waits to open one holds
    // another
    // that was there before.
    private static final String OPEN = """
            insert into series (id, name, indicator, area, area_path)
            select * from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:indicators as text[]),
                                 cast(:areas as text[]), cast(:paths as text[]))
                       as one (id, name, indicator, area, area_path)
            where not exists (select from series there where there.name = one.name)
            order by name collate "C"
            on conflict (name) do nothing
            """;

    private static final String LOCK =
            "select {s.*} from series s where s.name = any(cast(:names as text[])) order by s.name for update";

    private final EntityManager database;

    SeriesRegister(EntityManager database) {
        this.database = database;
    }

    /** Locks the series of the keys until the transaction ends, always in the same order. */
    public Map<SeriesKey, Series> locked(Collection<SeriesKey> keys) {
        var wanted = keys.stream().distinct().toList();
        open(wanted);
        return lock(wanted);
    }

    /** The series there are of the keys, without a lock. */
    public Map<SeriesKey, UUID> known(Collection<SeriesKey> keys) {
        return keys.isEmpty()
                ? Map.of()
                : find("name in ?1", keys.stream().map(SeriesKey::name).toList()).list().stream()
                        .collect(Collectors.toMap(Series::key, Series::id));
    }

    /** Where inside an area something is observed. */
    public List<Area> areas(String indicator, Area inside) {
        return find(
                        "indicator = ?1 and areaPath >= ?2 and areaPath < ?3 order by areaPath",
                        indicator,
                        inside.path(),
                        inside.pathEnd())
                .list()
                .stream()
                .map(series -> series.key().area())
                .toList();
    }

    private Map<SeriesKey, Series> lock(List<SeriesKey> keys) {
        var series = database.unwrap(Session.class)
                .createNativeQuery(LOCK, Series.class, "s")
                .setReadOnly(true)
                .setParameter("names", keys.stream().map(SeriesKey::name).toArray(String[]::new))
                .getResultList();
        series.forEach(database::detach);
        return series.stream().collect(Collectors.toMap(Series::key, Function.identity()));
    }

    private void open(List<SeriesKey> keys) {
        database.createNativeQuery(OPEN)
                .setParameter("ids", keys.stream().map(key -> Ids.next()).toArray(UUID[]::new))
                .setParameter("names", keys.stream().map(SeriesKey::name).toArray(String[]::new))
                .setParameter(
                        "indicators", keys.stream().map(SeriesKey::indicator).toArray(String[]::new))
                .setParameter(
                        "areas",
                        keys.stream().map(SeriesKey::area).map(Area::code).toArray(String[]::new))
                .setParameter(
                        "paths",
                        keys.stream().map(SeriesKey::area).map(Area::path).toArray(String[]::new))
                .executeUpdate();
    }
}
