package io.targetmonitor.projects.lifecycle;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why and since when. */
@Schema(name = "Turn")
record Turn(
        @Schema(required = true) @Size(max = 1000) String reason,
        @NotNull LocalDate date) {}
