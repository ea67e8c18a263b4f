package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Comparison;
import io.targetmonitor.targets.pace.Profile;

/** How a revision looks, for the OpenAPI document: only what changes, and why. What is left out stays, null takes away. */
record RevisionForm(
        @Schema(required = true) @Size(max = 500) String reason,
        LocalDate decidedOn,
        @Size(max = 200) String name,
        @Size(max = 300) String nameEn,
        Period period,
        Comparison comparator,
        BigDecimal value,
        BigDecimal stretch,
        @Size(min = 3, max = 3) List<BigDecimal> baseShares,
        Commitment commitment,
        Profile profile,
        @Size(max = 100) String leader,
        @Size(max = 100) String department,
        UUID parent,
        Source source,
        @Size(max = 200) String provenance) {}
