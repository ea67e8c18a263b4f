package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Comparison;
import io.targetmonitor.targets.pace.Profile;

/** How a revision looks, for the OpenAPI document: only what changes, and why. What is left out stays, null takes away. */
record RevisionForm(
        String reason,
        LocalDate decidedOn,
        String name,
        String nameEn,
        Period period,
        Comparison comparator,
        BigDecimal value,
        BigDecimal stretch,
        List<BigDecimal> baseShares,
        Commitment commitment,
        Profile profile,
        String leader,
        String department,
        UUID parent,
        Source source,
        String provenance) {}
