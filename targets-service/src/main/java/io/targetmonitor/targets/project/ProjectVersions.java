package io.targetmonitor.targets.project;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.targetmonitor.kit.area.Area;

/** Projects, as they were known at any moment. */
@ApplicationScoped
public class ProjectVersions implements PanacheRepositoryBase<ProjectVersion, UUID> {

    private static final String REACHED = """
            select new io.targetmonitor.targets.project.Contribution(
              p.id, p.areaPath, p.category, p.capital, p.plannedInvestment, p.landArea, p.tags, m.kind, m.achieved,
              p.provenance)
            from ProjectVersion p join p.reached m
            where p.counts and p.areaPath >= :path and p.areaPath < :pathEnd
              and p.knownFrom <= :asOf and (p.knownTo is null or p.knownTo > :asOf) and m.kind in :milestones
            """;

    private final EntityManager database;

    ProjectVersions(EntityManager database) {
        this.database = database;
    }

    /** All that was known by a moment to have reached one of the milestones inside an area, in one query. */
    public List<Contribution> reached(Collection<String> milestones, Area area, Instant asOf) {
        return database.createQuery(REACHED, Contribution.class)
                .setParameter("path", area.path())
                .setParameter("pathEnd", area.pathEnd())
                .setParameter("asOf", asOf)
                .setParameter("milestones", milestones)
                .getResultList();
    }

    Optional<ProjectVersion> current(UUID projectId) {
        return find("projectId = ?1 and knownTo is null", projectId).firstResultOptional();
    }
}
