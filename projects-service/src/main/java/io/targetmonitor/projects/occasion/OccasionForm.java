package io.targetmonitor.projects.occasion;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.area.Area;

/** An occasion as somebody enters it. */
@Schema(name = "OccasionEntry")
record OccasionForm(
        @NotBlank @Size(max = 200) String name,
        @NotNull LocalDate date,
        @PositiveOrZero Integer projectsCount,

        @PositiveOrZero @Digits(integer = 18, fraction = 2) @Schema(description = "yuan (CNY)")
        BigDecimal amount,

        @Size(max = 64) @Schema(description = "tag of its projects")
        String tag,

        @Size(max = 1000) String source,

        @Schema(description = "whose occasion; left out: of everywhere")
        Area area) {}
