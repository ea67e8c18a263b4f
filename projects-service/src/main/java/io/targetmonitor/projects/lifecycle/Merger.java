package io.targetmonitor.projects.lifecycle;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which project goes on, why and since when. */
@Schema(name = "Merger")
record Merger(
        @NotNull UUID into,
        @Schema(required = true) @Size(max = 1000) String reason,
        @NotNull LocalDate date) {}
