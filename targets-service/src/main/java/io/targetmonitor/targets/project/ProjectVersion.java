package io.targetmonitor.targets.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.targets.indicator.Derivation;
import io.targetmonitor.targets.indicator.Where;

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
    private String code;
    private String name;
    private String status;
    private UUID mergedInto;
    private String reason;
    private List<String> tags;
    private String provenance;

    @ElementCollection
    @CollectionTable(name = "project_milestone", joinColumns = @JoinColumn(name = "version_id"))
    private Set<ReachedMilestone> reached = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "project_plan", joinColumns = @JoinColumn(name = "version_id"))
    private Set<PlannedDate> planned = new LinkedHashSet<>();

    protected ProjectVersion() {} // for Hibernate

    /** @param reason why it became as it is; null if none was given */
    ProjectVersion(ProjectFacts facts, String reason, Instant knownFrom) {
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
        this.code = facts.code();
        this.name = facts.name();
        this.status = facts.status();
        this.mergedInto = facts.mergedInto();
        this.reason = reason;
        this.tags = facts.tags();
        this.provenance = facts.provenance();
        this.reached.addAll(facts.reached());
        this.planned.addAll(facts.planned());
    }

    /** As if it had reached the milestone on the day. */
    Contribution reaching(String milestone, LocalDate day) {
        return new Contribution(
                id,
                areaPath,
                category,
                capital,
                plannedInvestment,
                landArea,
                needsNewLand,
                tags,
                milestone,
                day,
                provenance);
    }

    /** As if the day for the milestone were certain. */
    PlannedMilestone planning(String milestone, LocalDate day) {
        return new PlannedMilestone(
                id, projectId, areaPath, category, capital, plannedInvestment, tags, milestone, day, true);
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
                && Objects.equals(code, facts.code())
                && Objects.equals(name, facts.name())
                && Objects.equals(status, facts.status())
                && Objects.equals(mergedInto, facts.mergedInto())
                && tags.equals(facts.tags())
                && Objects.equals(provenance, facts.provenance())
                && reached.equals(Set.copyOf(facts.reached()))
                && planned.equals(Set.copyOf(facts.planned()));
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    boolean hasReachedAnything() {
        return !reached.isEmpty();
    }

    /** Empty if it has not, or no longer. */
    Optional<LocalDate> reachedOn(String milestone) {
        return reached.stream()
                .filter(it -> it.kind().equals(milestone))
                .map(ReachedMilestone::achieved)
                .findFirst();
    }

    boolean matches(Where where) {
        return where.matches(category, plannedInvestment, capital, tags);
    }

    BigDecimal amount(Derivation.Measure measure) {
        return measure.of(plannedInvestment, landArea);
    }

    boolean counts() {
        return counts;
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    boolean needsNewLand() {
        return needsNewLand;
    }

    UUID projectId() {
        return projectId;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    UUID mergedInto() {
        return mergedInto;
    }

    String reason() {
        return reason;
    }

    Instant knownFrom() {
        return knownFrom;
    }

    BigDecimal plannedInvestment() {
        return plannedInvestment;
    }

    /** Whether it counts, or may count one day. */
    boolean matters() {
        return hasReachedAnything() || !planned.isEmpty();
    }

    Area area() {
        return new Area(area);
    }
}
