package io.targetmonitor.projects.schedule;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.ColumnTransformer;

import static jakarta.persistence.EnumType.STRING;

/**
 * One milestone of a project: what was promised, what is expected, what happened. Absent values are null here because
 * this is also a row; {@link #plan()} says what the absence of a planned day means.
 *
 * @param dueOn the promised day as far as it is known; follows from the plan and the anchor
 * @param basis the meaning in which {@code achieved} is to be read
 */
@Embeddable
public record Milestone(
        LocalDate plannedOn,
        @Enumerated(STRING) MilestoneKind plannedAnchor,
        @Convert(converter = PeriodText.class) Period plannedAfter,
        LocalDate dueOn,
        LocalDate forecast,
        LocalDate achieved,
        @Enumerated(STRING) Basis basis,

        @Convert(converter = OtherDatesJson.class)
        @ColumnTransformer(write = "?::jsonb")
        @Column(columnDefinition = "jsonb")
        List<OtherDate> otherDates,

        @Convert(converter = EvidenceJson.class)
        @ColumnTransformer(write = "?::jsonb")
        @Column(columnDefinition = "jsonb")
        List<Evidence> evidence,

        String code,
        String name,
        @Enumerated(STRING) Commitment commitment,
        String source) {

    /** What a milestone is called and where it comes from; each may be null. */
    public record Label(String code, String name, Commitment commitment, String source) {}

    /** What happened: the day in the meaning that counts (null while open), other days, and what proves it. */
    public record Outcome(LocalDate achieved, Basis basis, List<OtherDate> otherDates, List<Evidence> evidence) {}

    public Milestone {
        otherDates = List.copyOf(otherDates);
        evidence = List.copyOf(evidence);
    }

    /** A milestone whose due day is not looked up yet: {@link Schedule} does that. */
    public static Milestone of(Plan plan, LocalDate forecast, Outcome outcome, Label label) {
        var day = plan instanceof Plan.OnDay fixed ? fixed.day() : null;
        var after = plan instanceof Plan.After relative ? relative : null;
        return new Milestone(
                day,
                after == null ? null : after.anchor().orElse(null),
                after == null ? null : after.period(),
                day,
                forecast,
                outcome.achieved(),
                outcome.basis(),
                outcome.otherDates(),
                outcome.evidence(),
                label.code(),
                label.name(),
                label.commitment(),
                label.source());
    }

    public Plan plan() {
        if (plannedAfter != null) {
            return new Plan.After(Optional.ofNullable(plannedAnchor), plannedAfter);
        }
        return plannedOn == null ? new Plan.Undated() : new Plan.OnDay(plannedOn);
    }

    public boolean isAchieved() {
        return achieved != null;
    }

    /** Equal in all that somebody enters; the due day follows from other milestones too. */
    public boolean saysTheSameAs(Milestone other) {
        return equals(other.dueOn(dueOn));
    }

    /** True when the achievement is new or was moved to another day or meaning. */
    public boolean achievesOtherwiseThan(Milestone before) {
        return isAchieved() && !(achieved.equals(before.achieved) && basis == before.basis);
    }

    boolean isLateOn(LocalDate day) {
        return dueOn != null && day.isAfter(dueOn);
    }

    boolean expectedAfter(LocalDate day) {
        return Objects.requireNonNullElse(forecast == null ? dueOn : forecast, day)
                .isAfter(day);
    }

    Milestone dueGiven(Function<MilestoneKind, Optional<LocalDate>> achievements) {
        return dueOn(plan().due(achievements).orElse(null));
    }

    private Milestone dueOn(LocalDate day) {
        return new Milestone(
                plannedOn,
                plannedAnchor,
                plannedAfter,
                day,
                forecast,
                achieved,
                basis,
                otherDates,
                evidence,
                code,
                name,
                commitment,
                source);
    }
}
