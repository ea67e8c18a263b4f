package io.targetmonitor.projects.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.projects.progress.ProgressReport;

/** A monthly report as somebody enters it. */
@Schema(name = "ProgressEntry")
record ProgressForm(
        @NotNull
        @PositiveOrZero
        @Digits(integer = 18, fraction = 2)
        @Schema(description = "yuan (CNY), from the beginning of the project through the end of the month")
        BigDecimal cumulativeInvestment,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Schema(description = "percent of the whole work")
        BigDecimal physicalProgress,

        @Size(max = 1000) @Schema(description = "in words") String summary,

        @Size(max = 1000) @Schema(description = "why the cumulative figure fell")
        String reason) {

    /** Who reports, and when. */
    record Signature(LocalDate reportedOn, String reportedBy, Instant recordedAt, Instant businessTime) {}

    /** What was reported; the project gives it its version. */
    ProgressReport of(YearMonth month, Signature signature) {
        return new ProgressReport(
                month,
                0,
                cumulativeInvestment,
                physicalProgress,
                emptyToNull(summary),
                emptyToNull(reason),
                signature.reportedOn(),
                signature.reportedBy(),
                signature.recordedAt(),
                signature.businessTime());
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
