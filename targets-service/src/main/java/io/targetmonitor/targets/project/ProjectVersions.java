package io.targetmonitor.targets.project;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.indicator.Derivation;

/** Projects, as they were known at any moment. */
@ApplicationScoped
public class ProjectVersions implements PanacheRepositoryBase<ProjectVersion, UUID> {

    private static final String REACHED = """
        select new io.targetmonitor.targets.project.Contribution(
          p.id, p.areaPath, p.category, p.capital, p.plannedInvestment, p.landArea, p.needsNewLand, p.tags,
          m.kind, m.achieved, p.provenance)
        from ProjectVersion p join p.reached m
        where p.counts and p.areaPath >= :path and p.areaPath < :pathEnd
          and p.knownFrom <= :asOf and (p.knownTo is null or p.knownTo > :asOf) and m.kind in :milestones
        """;

    private static final String PLANNED = """
        select new io.targetmonitor.targets.project.PlannedMilestone(
          p.id, p.projectId, p.areaPath, p.category, p.capital, p.plannedInvestment, p.tags, m.kind, m.planned)
        from ProjectVersion p join p.planned m
        where p.counts and p.areaPath >= :path and p.areaPath < :pathEnd
          and p.knownFrom <= :asOf and (p.knownTo is null or p.knownTo > :asOf) and m.kind in :milestones
        """;

    private static final String EVER_REACHED = """
        select distinct p.projectId from ProjectVersion p join p.reached m
        where p.counts and p.areaPath >= :path and p.areaPath < :pathEnd and p.knownFrom <= :asOf
          and m.kind = :milestone and p.projectId > :after
        order by p.projectId
        """;

    private static final String HISTORY = """
        from ProjectVersion p left join fetch p.reached
        where p.projectId in :ids and p.knownFrom <= :asOf
        order by p.projectId, p.knownFrom, p.id
        """;

    private final EntityManager database;

    ProjectVersions(EntityManager database) {
        this.database = database;
    }

    /**
     * All that was known by a moment to have reached one of the milestones, in one query.
     *
     * @param areas some at least; what lies near them may come too
     */
    public List<Contribution> reached(Collection<String> milestones, Collection<Area> areas, Instant asOf) {
        var path =
                areas.stream().map(Area::path).reduce(ProjectVersions::common).orElseThrow();
        return database.createQuery(REACHED, Contribution.class)
                .setParameter("path", path)
                .setParameter("pathEnd", path + "~")
                .setParameter("asOf", asOf)
                .setParameter("milestones", milestones)
                .getResultList();
    }

    /** Projects that were ever known to have reached what matters for a number inside an area, by id. */
    public List<UUID> everReached(Derivation derivation, Area area, UUID after, int limit, Instant asOf) {
        return database.createQuery(EVER_REACHED, UUID.class)
                .setParameter("path", area.path())
                .setParameter("pathEnd", area.pathEnd())
                .setParameter("asOf", asOf)
                .setParameter("milestone", derivation.isRate() ? Derivation.REVIEWED : derivation.milestone())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What some projects are to a derived number, as known at a moment; those that never counted are absent. */
    public List<Lineage> lineage(Collection<UUID> ids, Derivation derivation, Area area, Period period, Instant asOf) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var versions = database
                .createQuery(HISTORY, ProjectVersion.class)
                .setParameter("ids", ids)
                .setParameter("asOf", asOf)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(ProjectVersion::projectId, LinkedHashMap::new, Collectors.toList()));
        return versions.values().stream()
                .flatMap(history -> Lineage.of(history, derivation, area, period).stream())
                .toList();
    }

    /** The path that both have in common; empty if they have none. */
    private static String common(String one, String other) {
        var length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }

    /**
     * All plans for one of the milestones that were known by a moment, in one query.
     *
     * @param areas some at least; what lies near them may come too
     */
    public List<PlannedMilestone> planned(Collection<String> milestones, Collection<Area> areas, Instant asOf) {
        var path =
                areas.stream().map(Area::path).reduce(ProjectVersions::common).orElseThrow();
        return database.createQuery(PLANNED, PlannedMilestone.class)
                .setParameter("path", path)
                .setParameter("pathEnd", path + "~")
                .setParameter("asOf", asOf)
                .setParameter("milestones", milestones)
                .getResultList();
    }

    /** Those of some projects that counted as known at a moment. */
    public List<SupposedProject> counting(Collection<UUID> ids, Instant asOf) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return find("counts and projectId in ?1 and knownFrom <= ?2 and (knownTo is null or knownTo > ?2)", ids, asOf)
                .list()
                .stream()
                .map(SupposedProject::new)
                .toList();
    }

    Optional<ProjectVersion> current(UUID projectId) {
        return find("projectId = ?1 and knownTo is null", projectId).firstResultOptional();
    }
}
