package io.targetmonitor.projects.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.projects.progress.LatestReport;
import io.targetmonitor.projects.schedule.Circumstances;
import io.targetmonitor.projects.schedule.MilestoneKind;
import io.targetmonitor.projects.schedule.Schedule;

/** A project as JSON, in answers and in events. */
@Schema(name = "Project")
public record ProjectView(
        UUID id,
        String code,
        String projectCode,
        String name,
        String nameEn,
        Area area,
        Category category,
        String track,
        String investor,
        String investorCountry,
        String investorUscc,
        Capital capital,
        BigDecimal plannedInvestment,
        boolean needsNewLand,
        BigDecimal landArea,
        String leader,
        String department,
        List<String> tags,
        Monitoring monitoring,
        Location location,
        String provenance,
        Status status,
        MilestoneKind stage,
        UUID mergedInto,
        List<MilestoneView> milestones,
        List<BlockerView> blockers,

        @Schema(description = "the last four months reported, as known now; oldest first")
        List<LatestReport> progress,

        @Schema(
                implementation = String.class,
                examples = "2023-10",
                description = "the first month whose report is expected and missing; null while none is expected")
        YearMonth reportsOwedFrom,

        long sequence) {

    /** With the state of each milestone as it is on a day. */
    static ProjectView on(LocalDate today, Project project) {
        return recorded(project).judgedOn(today);
    }

    /** Without what depends on the day. */
    static ProjectView recorded(Project project) {
        var facts = project.facts();
        return new ProjectView(
                project.id(),
                facts.code(),
                facts.projectCode(),
                facts.name(),
                facts.nameEn(),
                facts.area(),
                facts.category(),
                facts.track(),
                facts.investor(),
                facts.investorCountry(),
                facts.investorUscc(),
                facts.capital(),
                facts.plannedInvestment(),
                facts.needsNewLand(),
                facts.landArea(),
                facts.leader(),
                facts.department(),
                facts.tags(),
                facts.monitoring(),
                Location.of(facts),
                facts.provenance(),
                project.status(),
                project.stage().orElse(null),
                project.mergedInto().orElse(null),
                project.schedule().milestones().entrySet().stream()
                        .map(entry -> MilestoneView.of(entry.getKey(), entry.getValue(), null))
                        .toList(),
                project.blockers().entrySet().stream()
                        .map(entry -> BlockerView.of(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(BlockerView::raisedOn).thenComparing(BlockerView::id))
                        .toList(),
                project.progress(),
                project.reportsOwedFrom().orElse(null),
                project.sequence());
    }

    /** What was recorded, with the state of each milestone as it was on a day. */
    ProjectView judgedOn(LocalDate day) {
        var schedule = Schedule.of(
                milestones.stream().collect(Collectors.toMap(MilestoneView::kind, MilestoneView::milestone)));
        var circumstances = new Circumstances(monitoring.standing(status), needsNewLand);
        return with(schedule.milestones().entrySet().stream()
                .map(entry -> MilestoneView.of(
                        entry.getKey(), entry.getValue(), schedule.stateOf(entry.getKey(), circumstances, day)))
                .toList());
    }

    private ProjectView with(List<MilestoneView> judged) {
        return new ProjectView(
                id,
                code,
                projectCode,
                name,
                nameEn,
                area,
                category,
                track,
                investor,
                investorCountry,
                investorUscc,
                capital,
                plannedInvestment,
                needsNewLand,
                landArea,
                leader,
                department,
                tags,
                monitoring,
                location,
                provenance,
                status,
                stage,
                mergedInto,
                judged,
                blockers,
                progress,
                reportsOwedFrom,
                sequence);
    }
}
