package io.targetmonitor.projects.project;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;

import static jakarta.persistence.EnumType.STRING;

/**
 * What holds a project up.
 *
 * @param need how much of the factor is missing, with its unit; null if it is not a quantity
 * @param owner the unit that has to solve it
 * @param clearedOn null while it still holds the project up, as is {@code resolution}
 */
@Embeddable
public record Blocker(
        @Enumerated(STRING) BlockerKind kind,
        String text,
        String need,
        String owner,
        @Enumerated(STRING) CoordinationLevel level,
        LocalDate due,
        LocalDate raisedOn,
        LocalDate clearedOn,
        String resolution) {

    public boolean isCleared() {
        return clearedOn != null;
    }
}
