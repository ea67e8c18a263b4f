package io.targetmonitor.targets.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.events.Ids;

/** What we keep of a project, as it was known for a time: enough to count it, and no more. */
@Entity
class ProjectVersion {

    @Id
    private UUID id;

    private UUID projectId;
    private Instant knownFrom;
    private Instant knownTo;
    private String area;
    private String areaPath;
    private String category;
    private String capital;
    private BigDecimal plannedInvestment;
    private BigDecimal landArea;
    private boolean needsNewLand;
    private boolean counts;
    private List<String> tags;
    private String provenance;

    @ElementCollection
    @CollectionTable(name = "project_milestone", joinColumns = @JoinColumn(name = "version_id"))
    private Set<ReachedMilestone> reached = new LinkedHashSet<>();

    protected ProjectVersion() {} // for Hibernate

    ProjectVersion(ProjectFacts facts, Instant knownFrom) {
        this.id = Ids.next();
        this.projectId = facts.id();
        this.knownFrom = knownFrom;
        this.area = facts.area().code();
        this.areaPath = facts.area().path();
        this.category = facts.category();
        this.capital = facts.capital();
        this.plannedInvestment = facts.plannedInvestment();
        this.landArea = facts.landArea();
        this.needsNewLand = facts.needsNewLand();
        this.counts = facts.counts();
        this.tags = facts.tags();
        this.provenance = facts.provenance();
        this.reached.addAll(facts.reached());
    }

    void endAt(Instant successor) {
        knownTo = successor;
    }

    /** Whether nothing that matters for counting differs. */
    boolean says(ProjectFacts facts) {
        return area.equals(facts.area().code())
                && Objects.equals(category, facts.category())
                && Objects.equals(capital, facts.capital())
                && isSame(plannedInvestment, facts.plannedInvestment())
                && isSame(landArea, facts.landArea())
                && needsNewLand == facts.needsNewLand()
                && counts == facts.counts()
                && tags.equals(facts.tags())
                && Objects.equals(provenance, facts.provenance())
                && reached.equals(Set.copyOf(facts.reached()));
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    boolean hasReachedAnything() {
        return !reached.isEmpty();
    }

    Area area() {
        return new Area(area);
    }
}
