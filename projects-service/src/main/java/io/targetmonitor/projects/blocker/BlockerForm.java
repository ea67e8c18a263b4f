package io.targetmonitor.projects.blocker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.projects.project.Blocker;
import io.targetmonitor.projects.project.BlockerKind;
import io.targetmonitor.projects.project.CoordinationLevel;
import io.targetmonitor.projects.project.Days;

/** A blocker as somebody enters it; with a resolution it is cleared, today unless another day is named. */
@Schema(name = "BlockerEntry")
record BlockerForm(
        @NotNull BlockerKind kind,
        @NotBlank @Size(max = 1000) String text,

        @Size(max = 200) @Schema(description = "how much of it is missing, in words")
        String need,

        @PositiveOrZero
        @Digits(integer = 16, fraction = 4)
        @Schema(description = "how much of it is missing, in `needUnit`")
        BigDecimal needAmount,

        @Pattern(regexp = ".*\\S.*") @Size(max = 32) @Schema(examples = "吨标准煤/年")
        String needUnit,

        @NotBlank @Size(max = 100) @Schema(description = "the unit that has to solve it")
        String owner,

        @NotNull CoordinationLevel level,
        @NotNull LocalDate due,
        @Schema(description = "today when left out") LocalDate raisedOn,
        LocalDate clearedOn,
        @Size(max = 1000) String resolution) {

    static BlockerForm of(Blocker blocker) {
        return new BlockerForm(
                blocker.kind(),
                blocker.text(),
                blocker.need(),
                blocker.needAmount(),
                blocker.needUnit(),
                blocker.owner(),
                blocker.level(),
                blocker.due(),
                blocker.raisedOn(),
                blocker.clearedOn(),
                blocker.resolution());
    }

    /** @throws Refusal if the days contradict each other, or it is cleared and nobody says how */
    Blocker blocker(LocalDate today) {
        var raised = Objects.requireNonNullElse(raisedOn, today);
        var solved = resolution != null && !resolution.isBlank();
        var cleared = clearedOn == null && solved ? today : clearedOn;
        Days.requirePast("raisedOn", raised, today);
        Days.requirePast("clearedOn", cleared, today);
        Days.requireReal("due", due);
        requireOrder("due", raised, due);
        requireOrder("clearedOn", raised, cleared);
        requireWholeNeed();
        if (cleared != null && !solved) {
            throw Refusal.invalid("resolution", "resolution-required");
        }
        return new Blocker(
                kind, text, need, needAmount, needUnit, owner, level, due, raised, cleared, solved ? resolution : null);
    }

    private void requireWholeNeed() {
        if ((needAmount == null) != (needUnit == null)) {
            throw Refusal.invalid(needAmount == null ? "needAmount" : "needUnit", "amount-and-unit");
        }
    }

    private static void requireOrder(String field, LocalDate raised, LocalDate day) {
        if (day != null && day.isBefore(raised)) {
            throw Refusal.invalid(field, "before-raised", day, raised);
        }
    }
}
