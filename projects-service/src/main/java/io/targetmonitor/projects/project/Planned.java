package io.targetmonitor.projects.project;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.projects.schedule.MilestoneKind;
import io.targetmonitor.projects.schedule.Plan;

/** A plan as JSON: a day, or {@code {"anchor","after"}}; no plan is null. */
@Schema(oneOf = {LocalDate.class, Planned.Relative.class})
public record Planned(@Schema(hidden = true) Plan plan) {

    private static final int LONGEST_YEARS = 50;

    /** A time after another milestone; a null anchor is one that nobody named yet. */
    public record Relative(
            MilestoneKind anchor,

            @Schema(implementation = String.class, examples = "P1Y")
            Period after) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Planned onDay(String day) {
        try {
            return new Planned(new Plan.OnDay(LocalDate.parse(day)));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("planned", "not-a-date");
        }
    }

    @JsonCreator
    static Planned relative(
            @JsonProperty("anchor") MilestoneKind anchor,
            @JsonProperty(value = "after", required = true) Period after) {
        if (after == null
                || after.isNegative()
                || after.toTotalMonths() > LONGEST_YEARS * 12L
                || after.getDays() > LONGEST_YEARS * 366) {
            throw Refusal.invalid("planned", "period-out-of-range", LONGEST_YEARS);
        }
        return new Planned(new Plan.After(Optional.ofNullable(anchor), after));
    }

    /** Null for a milestone without a plan. */
    static Planned of(Plan plan) {
        return plan instanceof Plan.Undated ? null : new Planned(plan);
    }

    @JsonValue
    Object asGiven() {
        if (plan instanceof Plan.OnDay fixed) {
            return fixed.day();
        }
        return plan instanceof Plan.After relative
                ? new Relative(relative.anchor().orElse(null), relative.period())
                : null;
    }
}
