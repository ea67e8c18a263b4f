package io.targetmonitor.targets.target;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

/** Locks all targets that a change may touch, if they still stand; always in the same order. */
@ApplicationScoped
class TargetLocks {

    private final EntityManager database;

    TargetLocks(EntityManager database) {
        this.database = database;
    }

    /** @param indicators of targets to lock besides, in whatever area */
    List<UUID> ofSeries(Collection<UUID> series, Collection<String> indicators) {
        return lock(
                new Choice("series_id = any(cast(:series as uuid[]))", Map.of("series", texts(series))),
                ofIndicatorsAs("others", indicators));
    }

    List<UUID> ofIndicators(Collection<String> indicators) {
        return lock(ofIndicatorsAs("indicators", indicators));
    }

    /** @param others indicators of targets to lock besides, in whatever area */
    List<UUID> inAreas(Collection<String> indicators, Collection<String> areaPaths, Collection<String> others) {
        return lock(
                new Choice(
                        "indicator = any(cast(:indicators as text[])) and area_path = any(cast(:paths as text[]))",
                        Map.of("indicators", texts(indicators), "paths", texts(areaPaths))),
                ofIndicatorsAs("others", others));
    }

    /**
     * Targets that have, of each parameter, one of its values.
     *
     * @param values by parameter of the condition
     */
    private record Choice(String condition, Map<String, String[]> values) {

        boolean isEmpty() {
            return values.values().stream().anyMatch(any -> any.length == 0);
        }
    }

    private static Choice ofIndicatorsAs(String parameter, Collection<String> indicators) {
        return new Choice(
                "indicator = any(cast(:%s as text[]))".formatted(parameter), Map.of(parameter, texts(indicators)));
    }

    /** What no value asks for is not asked: it would have all targets read in case there were many values. */
    private List<UUID> lock(Choice... choices) {
        var asked = Stream.of(choices).filter(choice -> !choice.isEmpty()).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var query = database.unwrap(Session.class).createNativeQuery(sql(asked), UUID.class);
        asked.forEach(choice -> choice.values().forEach(query::setParameter));
        return query.getResultList();
    }

    private static String sql(List<Choice> asked) {
        return asked.stream()
                .map(Choice::condition)
                .collect(Collectors.joining(
                        " or ", "select id from target where withdrawn_at is null and (", ") order by id for update"));
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
