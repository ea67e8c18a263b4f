package io.targetmonitor.projects.project;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;

import org.hibernate.annotations.BatchSize;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.projects.progress.LatestReport;
import io.targetmonitor.projects.progress.ProgressReport;
import io.targetmonitor.projects.project.ProjectEvent.Type;
import io.targetmonitor.projects.schedule.Circumstances;
import io.targetmonitor.projects.schedule.Milestone;
import io.targetmonitor.projects.schedule.MilestoneKind;
import io.targetmonitor.projects.schedule.OrderCheck;
import io.targetmonitor.projects.schedule.Schedule;

import static jakarta.persistence.EnumType.STRING;

/**
 * A project with its milestones and what holds it up. Every changing method answers with the event that it caused, or
 * with nothing when nothing changed; whoever calls it holds the row's lock, so {@code sequence} has no gaps.
 */
@Entity
public class Project {

    @Id
    private UUID id;

    private long sequence;

    @Embedded
    private Facts facts;

    /** Computed by the database from the area, for finding by prefix. */
    @Column(insertable = false, updatable = false)
    private String areaPath;

    @Embedded
    private Life life;

    @Embedded
    private Reporting reporting;

    /** The furthest milestone reached; null before the first. */
    @Enumerated(STRING)
    private MilestoneKind stage;

    @ElementCollection
    @CollectionTable(name = "milestone", joinColumns = @JoinColumn(name = "project_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(STRING)
    @BatchSize(size = 500)
    private Map<MilestoneKind, Milestone> milestones = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "blocker", joinColumns = @JoinColumn(name = "project_id"))
    @MapKeyColumn(name = "id")
    @BatchSize(size = 500)
    private Map<UUID, Blocker> blockers = new HashMap<>();

    protected Project() {} // for Hibernate only

    public Project(UUID id, Facts facts) {
        this.id = id;
        this.facts = facts;
        this.life = Life.begun();
        this.reporting = new Reporting();
    }

    /** From the month of its registration on a project owes a report, if it owes any. */
    ProjectEvent registered(LocalDate today) {
        expectReportsFrom(today);
        return new ProjectEvent(Type.REGISTERED, Because.of(null));
    }

    /** What becomes fully monitored owes reports from the month in which that took effect. */
    public Optional<ProjectEvent> amend(Facts amended, Because because, LocalDate today) {
        if (amended.equals(facts)) {
            return Optional.empty();
        }
        life.requireOpen();
        if (amended.promisesLessThan(facts)) {
            because.requireReason();
        }
        var watched = facts.monitoring();
        facts = amended;
        if (watched != amended.monitoring()) {
            expectReportsFrom(Optional.ofNullable(because.effectiveOn()).orElse(today));
        }
        return happened(Type.UPDATED, because);
    }

    /** Takes in a milestone as a whole; dependent due days move with it. */
    public Optional<ProjectEvent> plan(MilestoneKind kind, Milestone milestone, String reason) {
        var before = Optional.ofNullable(milestones.get(kind));
        if (before.filter(milestone::saysTheSameAs).isPresent()) {
            return Optional.empty();
        }
        life.requireOpen();
        var schedule = schedule().with(kind, milestone);
        var achieved = before.map(milestone::achievesOtherwiseThan).orElse(milestone.isAchieved());
        var takenBack = before.filter(Milestone::isAchieved).isPresent() && !milestone.isAchieved();
        var remarks = achieved ? new OrderCheck(schedule, circumstances()).remarksOn(kind) : List.<String>of();
        var because = new Because(reason, null, remarks);
        if (takenBack || !remarks.isEmpty()) {
            because.requireReason();
        }
        milestones.putAll(schedule.milestones());
        stage = schedule.stage().orElse(null);
        return happened(
                achieved ? Type.MILESTONE_ACHIEVED : takenBack ? Type.MILESTONE_WITHDRAWN : Type.MILESTONE_PLANNED,
                because);
    }

    /** Takes in what was reported of a month as its next version; the same again says nothing new. */
    public Optional<ProjectEvent> report(ProgressReport report) {
        var known = reporting.in(report.month());
        if (known.filter(report::saysTheSameAs).isPresent()) {
            return Optional.empty();
        }
        life.requireOpen();
        var because = new Because(report.reason(), null, reporting.remarksOn(report));
        if (!because.remarks().isEmpty()) {
            because.requireReason();
        }
        return Optional.of(ProjectEvent.reported(because, known, reporting.add(report)));
    }

    public Optional<ProjectEvent> raise(UUID blockerId, Blocker blocker) {
        life.requireOpen();
        blockers.put(blockerId, blocker);
        return happened(Type.BLOCKER_RAISED, Because.of(null));
    }

    /** Changes a blocker that still holds the project up, or clears it. */
    public Optional<ProjectEvent> change(UUID blockerId, Blocker changed, Because because) {
        var before = blocker(blockerId);
        if (changed.equals(before)) {
            return Optional.empty();
        }
        life.requireOpen();
        if (before.isCleared()) {
            throw Refusal.conflict("blocker-cleared");
        }
        blockers.put(blockerId, changed);
        return happened(changed.isCleared() ? Type.BLOCKER_CLEARED : Type.UPDATED, because);
    }

    public Optional<ProjectEvent> suspend(Because because) {
        return turn(Type.SUSPENDED, because, Life::suspend);
    }

    /** Reports are owed again from the month in which it goes on. */
    public Optional<ProjectEvent> resume(Because because) {
        return turn(Type.RESUMED, because, Life::resume);
    }

    public Optional<ProjectEvent> withdraw(Because because) {
        return turn(Type.WITHDRAWN, because, Life::withdraw);
    }

    /** Ends this project in favour of another, which must itself go on. */
    public Optional<ProjectEvent> mergeInto(Project other, Because because) {
        return turn(Type.MERGED, because, it -> it.mergeInto(other));
    }

    private Optional<ProjectEvent> turn(Type type, Because because, Consumer<Life> act) {
        because.requireReason();
        act.accept(life);
        expectReportsFrom(because.effectiveOn());
        return happened(type, because);
    }

    private void expectReportsFrom(LocalDate day) {
        if (life.status() == Status.ACTIVE && facts.monitoring() == Monitoring.FULL) {
            reporting.expectFrom(YearMonth.from(day));
        } else {
            reporting.expectNothing();
        }
    }

    private Optional<ProjectEvent> happened(Type type, Because because) {
        return Optional.of(new ProjectEvent(type, because));
    }

    /** The sequence of the event that is about to be written. */
    long advance() {
        return ++sequence;
    }

    public Schedule schedule() {
        return Schedule.of(milestones);
    }

    Circumstances circumstances() {
        return new Circumstances(facts.monitoring().standing(life.status()), facts.needsNewLand());
    }

    public boolean hasReported(YearMonth month) {
        return reporting.in(month).isPresent();
    }

    /** Every version of every monthly report, in no order. */
    public Set<ProgressReport> reports() {
        return reporting.reports();
    }

    /** At most the last four months as known now, oldest first. */
    List<LatestReport> progress() {
        return reporting.latest();
    }

    /** The first month whose report is expected and missing; empty while none is expected. */
    Optional<YearMonth> reportsOwedFrom() {
        return reporting.owedFrom();
    }

    public boolean has(MilestoneKind kind) {
        return milestones.containsKey(kind);
    }

    public Blocker blocker(UUID blockerId) {
        return Optional.ofNullable(blockers.get(blockerId)).orElseThrow(Refusal::notFound);
    }

    public Map<UUID, Blocker> blockers() {
        return Map.copyOf(blockers);
    }

    public UUID id() {
        return id;
    }

    public long sequence() {
        return sequence;
    }

    public Facts facts() {
        return facts;
    }

    public Status status() {
        return life.status();
    }

    Optional<MilestoneKind> stage() {
        return Optional.ofNullable(stage);
    }

    Optional<UUID> mergedInto() {
        return life.mergedInto();
    }
}
