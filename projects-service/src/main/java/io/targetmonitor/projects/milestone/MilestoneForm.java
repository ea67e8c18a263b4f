package io.targetmonitor.projects.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.projects.project.Days;
import io.targetmonitor.projects.project.Planned;
import io.targetmonitor.projects.schedule.Basis;
import io.targetmonitor.projects.schedule.Commitment;
import io.targetmonitor.projects.schedule.Evidence;
import io.targetmonitor.projects.schedule.Milestone;
import io.targetmonitor.projects.schedule.MilestoneKind;
import io.targetmonitor.projects.schedule.OtherDate;
import io.targetmonitor.projects.schedule.Plan;

/** A milestone as somebody enters it, always as a whole: what is left out is not known, or no longer. */
@Schema(name = "MilestoneEntry")
record MilestoneForm(
        Planned planned,
        LocalDate forecast,
        LocalDate achieved,

        @Schema(
                defaultValue = "DISPATCH",
                enumeration = {"DISPATCH", "STATISTICS", "LAND_LAW"})
        Basis basis,

        @Size(max = 20) List<@NotNull @Valid Other> otherDates,
        @Size(max = 50) List<@NotNull @Valid Proof> evidence,
        @Size(max = 1000) String reason,
        @Size(max = 64) String code,
        @Size(max = 200) String name,
        Commitment commitment,
        @Size(max = 1000) String source) {

    /** The day in another meaning of the word. */
    @Schema(name = "OtherDateEntry")
    record Other(@NotNull Basis basis, @NotNull LocalDate on) {}

    /** What proves the achievement. */
    @Schema(name = "EvidenceEntry")
    record Proof(
            @NotBlank @Size(max = 64) String kind,
            @NotBlank @Size(max = 500) String reference) {}

    /** @throws Refusal if a day cannot be, or the milestone is to wait for itself */
    Milestone milestone(MilestoneKind kind, LocalDate today) {
        check(kind, today);
        var outcome = new Milestone.Outcome(
                achieved,
                Objects.requireNonNullElse(basis, Basis.DISPATCH),
                others().stream()
                        .map(other -> new OtherDate(other.basis(), other.on()))
                        .toList(),
                proofs().stream()
                        .map(proof -> new Evidence(proof.kind(), proof.reference()))
                        .toList());
        return Milestone.of(plan(), forecast, outcome, new Milestone.Label(code, name, commitment, source));
    }

    private void check(MilestoneKind kind, LocalDate today) {
        if (plan() instanceof Plan.OnDay fixed) {
            Days.requireReal("planned", fixed.day());
        }
        if (plan() instanceof Plan.After relative
                && relative.anchor().filter(kind::equals).isPresent()) {
            throw Refusal.invalid("planned.anchor", "own-anchor");
        }
        if (basis == Basis.CEREMONY) {
            throw Refusal.invalid("basis", "ceremony-never-counts");
        }
        Days.requireReal("forecast", forecast);
        Days.requirePast("achieved", achieved, today);
        for (int i = 0; i < others().size(); i++) {
            Days.requirePast("otherDates[%d].on".formatted(i), others().get(i).on(), today);
        }
    }

    private Plan plan() {
        return planned == null ? new Plan.Undated() : planned.plan();
    }

    private List<Other> others() {
        return otherDates == null ? List.of() : otherDates;
    }

    private List<Proof> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
