package io.targetmonitor.projects.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A blocker as JSON. */
@Schema(name = "Blocker")
public record BlockerView(
        UUID id,
        BlockerKind kind,
        String text,
        String need,
        BigDecimal needAmount,
        String needUnit,
        String owner,
        CoordinationLevel level,
        LocalDate due,
        LocalDate raisedOn,
        LocalDate clearedOn,
        String resolution) {

    public static BlockerView of(UUID id, Blocker blocker) {
        return new BlockerView(
                id,
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
}
