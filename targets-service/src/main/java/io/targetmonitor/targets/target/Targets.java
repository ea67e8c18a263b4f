package io.targetmonitor.targets.target;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.ReadOnlyMode;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.jpa.HibernateHints;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.rows.Rows;
import io.targetmonitor.targets.moment.Moment;

/** Targets with their plans, as they were known at any moment. */
@ApplicationScoped
class Targets implements PanacheRepositoryBase<Target, UUID> {

    // one array: Hibernate makes a statement of a thousand parameters anew each time
    private static final String PLANS = """
            select {p.*} from target_plan p
            where p.target_id = any(cast(:ids as uuid[])) and p.known_from <= :at
              and (p.version = 1 or p.known_to is null or p.known_to > :at)
            """;

    // union, not union all: stops where it has been
    private static final String ABOVE = """
            with recursive above (id) as (
              select cast(:part as uuid)
              union
              select p.parent from above join target_plan p on p.target_id = above.id
              where p.known_to is null and p.parent is not null
            )
            select id from above where id = :whole
            """;

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
        var plans = session()
                .createNativeQuery(PLANS, TargetPlan.class, "p")
                .setParameter("ids", held.stream().map(Target::id).toArray(UUID[]::new))
                .setParameter("at", moment.known())
                .getResultList()
                .stream()
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

    /** Whether a target is another one or, by the plans in force, directly or not a part of it. */
    boolean isPartOf(UUID part, UUID whole) {
        return !session()
                .createNativeQuery(ABOVE, UUID.class)
                .setParameter("part", part)
                .setParameter("whole", whole)
                .getResultList()
                .isEmpty();
    }

    /** Brings a new one to the database now, so that a code taken meanwhile is refused and is no fault. */
    void settle(Target target) {
        try {
            persistAndFlush(target);
        } catch (ConstraintViolationException e) {
            if ("target_code".equals(e.getConstraintName())) {
                throw Refusal.conflict("code-taken", target.code());
            }
            throw e;
        }
    }

    boolean isTaken(String code) {
        return count("code", code) > 0;
    }

    /** Locks the next few that a new day may change. */
    List<Target> lockedForDay(LocalDate day, Place after, int limit) {
        return database.createQuery(
                        "from Target where withdrawnAt is null and nextChangeOn <= :day"
                                + " and (nextChangeOn, id) > (:lastDay, :lastId) order by nextChangeOn, id",
                        Target.class)
                .setParameter("day", day)
                .setParameter("lastDay", after.day())
                .setParameter("lastId", after.id())
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    /** In the order of days on which targets change. */
    record Place(LocalDate day, UUID id) {

        static final Place FIRST = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static Place of(Target target) {
            return new Place(target.nextChangeOn(), target.id());
        }
    }

    /**
     * Some that are locked already, to be judged again and written by {@link #write}: Hibernate is to look for no changes of
     * them.
     */
    List<Target> toBeTold(List<UUID> locked) {
        return session().findMultiple(Target.class, locked, ReadOnlyMode.READ_ONLY);
    }

    /** Stores what was told of many, and when to look at them again, with one statement for a thousand. */
    void write(Rows told) {
        session().doWork(told::write);
    }

    /** Lets go of what is judged: memory does not grow with the number of targets. */
    void release(List<Planned> judged) {
        judged.forEach(planned -> {
            database.detach(planned.target());
            database.detach(planned.plan());
            database.detach(planned.original());
        });
    }

    void add(TargetPlan plan) {
        database.persist(plan);
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
