package io.targetmonitor.projects.project;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;

import io.targetmonitor.projects.progress.PlainDecimal;

import static jakarta.persistence.EnumType.STRING;

/**
 * What holds a project up.
 *
 * @param need how much of the factor is missing, in words; null if nobody said
 * @param needAmount the same as a number, together with {@code needUnit} or not at all
 * @param owner the unit that has to solve it
 * @param clearedOn null while it still holds the project up, as is {@code resolution}
 */
@Embeddable
public record Blocker(
        @Enumerated(STRING) BlockerKind kind,
        String text,
        String need,
        BigDecimal needAmount,
        String needUnit,
        String owner,
        @Enumerated(STRING) CoordinationLevel level,
        LocalDate due,
        LocalDate raisedOn,
        LocalDate clearedOn,
        String resolution) {

    public Blocker {
        needAmount = PlainDecimal.of(needAmount);
    }

    public boolean isCleared() {
        return clearedOn != null;
    }
}
