package io.targetmonitor.projects.project;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.projects.schedule.Basis;
import io.targetmonitor.projects.schedule.Commitment;
import io.targetmonitor.projects.schedule.Evidence;
import io.targetmonitor.projects.schedule.Milestone;
import io.targetmonitor.projects.schedule.MilestoneKind;
import io.targetmonitor.projects.schedule.MilestoneState;
import io.targetmonitor.projects.schedule.OtherDate;
import io.targetmonitor.projects.schedule.Plan;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

/**
 * A milestone as JSON.
 *
 * @param state how it stands today; left out of events, which must not change their meaning with the day
 */
@Schema(name = "Milestone")
public record MilestoneView(
        MilestoneKind kind,
        Planned planned,
        LocalDate due,
        LocalDate forecast,
        LocalDate achieved,
        Basis basis,
        List<OtherDate> otherDates,
        List<Evidence> evidence,
        String code,
        String name,
        Commitment commitment,
        String source,
        @JsonInclude(NON_NULL) MilestoneState state) {

    static MilestoneView of(MilestoneKind kind, Milestone milestone, MilestoneState state) {
        return new MilestoneView(
                kind,
                Planned.of(milestone.plan()),
                milestone.dueOn(),
                milestone.forecast(),
                milestone.achieved(),
                milestone.basis(),
                milestone.otherDates(),
                milestone.evidence(),
                milestone.code(),
                milestone.name(),
                milestone.commitment(),
                milestone.source(),
                state);
    }

    Milestone milestone() {
        return Milestone.of(
                planned == null ? new Plan.Undated() : planned.plan(),
                forecast,
                new Milestone.Outcome(achieved, basis, otherDates, evidence),
                new Milestone.Label(code, name, commitment, source));
    }
}
