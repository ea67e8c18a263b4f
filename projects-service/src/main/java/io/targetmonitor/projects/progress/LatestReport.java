package io.targetmonitor.projects.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a month now, in answers, in events and in the project's row. */
@Schema(name = "LatestReport")
public record LatestReport(
        @Schema(implementation = String.class, examples = "2023-09")
        YearMonth period,

        @Schema(description = "yuan (CNY), from the beginning of the project")
        BigDecimal cumulativeInvestment,

        @Schema(description = "percent") BigDecimal physicalProgress,
        String summary,
        int version,
        LocalDate reportedOn) {

    public LatestReport {
        cumulativeInvestment = PlainDecimal.of(cumulativeInvestment);
        physicalProgress = PlainDecimal.of(physicalProgress);
    }

    public static LatestReport of(ProgressReport report) {
        return new LatestReport(
                report.month(),
                report.cumulativeInvestment(),
                report.physicalProgress(),
                report.summary(),
                report.version(),
                report.reportedOn());
    }
}
