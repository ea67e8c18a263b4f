package io.targetmonitor.targets.target;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.targets.moment.Moment;

/** Targets with their plans, as they were known at any moment. */
@ApplicationScoped
class Targets implements PanacheRepositoryBase<Target, UUID> {

    private final EntityManager database;

    Targets(EntityManager database) {
        this.database = database;
    }

    /** In the order of the search, in one query. */
    List<Planned> search(TargetSearch search, int limit) {
        var query = database.createQuery(search.hql(), Planned.class).setMaxResults(limit);
        search.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** The plans in force now of targets that one holds already. */
    List<Planned> planned(List<Target> held, Moment moment) {
        var plans = database.createQuery(
                        "from TargetPlan where targetId in :ids and knownFrom <= :at"
                                + " and (version = 1 or knownTo is null or knownTo > :at)",
                        TargetPlan.class)
                .setParameter("ids", held.stream().map(Target::id).toList())
                .setParameter("at", moment.known())
                .getResultStream()
                .sorted(Comparator.comparingInt(TargetPlan::version))
                .collect(Collectors.groupingBy(TargetPlan::targetId));
        return held.stream()
                .filter(target -> plans.containsKey(target.id()))
                .map(target -> planned(target, plans.get(target.id())))
                .toList();
    }

    /** The first of the plans is the original one, the last is in force. */
    private static Planned planned(Target target, List<TargetPlan> plans) {
        return new Planned(target, plans.get(plans.size() - 1), plans.get(0));
    }

    /** All plans that were known by a moment, the first one first. */
    List<TargetPlan> plans(UUID target, int after, int limit, Moment moment) {
        return database.createQuery(
                        "from TargetPlan where targetId = :id and version > :after and knownFrom <= :at order by version",
                        TargetPlan.class)
                .setParameter("id", target)
                .setParameter("after", after)
                .setParameter("at", moment.known())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Locked for a change, if it lies in one's areas: 404 otherwise, the same for what is not there. */
    Target held(UUID id, AreaScope scope) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(it -> scope.covers(it.area()))
                .orElseThrow(Refusal::notFound);
    }

    boolean isTaken(String code) {
        return count("code", code) > 0;
    }

    /** @param indicators of targets to lock besides, in whatever area */
    List<Target> lockedOfSeries(Collection<UUID> series, Collection<String> indicators) {
        return indicators.isEmpty()
                ? lock("seriesId in ?1", series)
                : lock("(seriesId in ?1 or indicator in ?2)", series, indicators);
    }

    List<Target> lockedOfIndicators(Collection<String> indicators) {
        return lock("indicator in ?1", indicators);
    }

    /** @param others indicators of targets to lock besides, in whatever area */
    List<Target> lockedInAreas(Collection<String> indicators, Collection<String> areaPaths, Collection<String> others) {
        return others.isEmpty()
                ? lock("indicator in ?1 and areaPath in ?2", indicators, areaPaths)
                : lock("(indicator in ?1 and areaPath in ?2 or indicator in ?3)", indicators, areaPaths, others);
    }

    /** The next few that a new day may change. */
    List<Target> lockedForDay(LocalDate day, int limit) {
        return find("withdrawnAt is null and nextChangeOn <= ?1 order by nextChangeOn, id", day)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that still stand, always in the same order. */
    private List<Target> lock(String condition, Object... parameters) {
        return find("withdrawnAt is null and " + condition + " order by id", parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void add(TargetPlan plan) {
        database.persist(plan);
    }
}
