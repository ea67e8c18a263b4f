package io.targetmonitor.projects.occasion;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.area.Area;

/** An occasion as JSON. */
@Schema(name = "Occasion")
record OccasionView(
        String code,
        String name,
        LocalDate date,
        Integer projectsCount,
        BigDecimal amount,
        String tag,
        String source,
        Area area) {}
