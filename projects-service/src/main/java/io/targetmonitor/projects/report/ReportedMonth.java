package io.targetmonitor.projects.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.projects.progress.ProgressReport;

/**
 * A month that was reported: what is known of it now, and everything that was ever said.
 *
 * @param workdaysLate working days from the due day to the first version; 0 when in time
 * @param versions oldest first
 */
@Schema(name = "ReportedMonth")
record ReportedMonth(
        @Schema(implementation = String.class, examples = "2023-09")
        YearMonth period,

        BigDecimal cumulativeInvestment,
        BigDecimal physicalProgress,
        String summary,
        int version,
        LocalDate due,
        int workdaysLate,
        List<Version> versions) {

    /**
     * What was said at one time.
     *
     * @param reportedOn the business day, as {@code businessTime}; {@code recordedAt} is real time
     */
    @Schema(name = "ReportVersion")
    record Version(
            int version,
            BigDecimal cumulativeInvestment,
            BigDecimal physicalProgress,
            String summary,
            String reason,
            LocalDate reportedOn,
            String reportedBy,
            Instant recordedAt,
            Instant businessTime) {

        private static Version of(ProgressReport report) {
            return new Version(
                    report.version(),
                    report.cumulativeInvestment(),
                    report.physicalProgress(),
                    report.summary(),
                    report.reason(),
                    report.reportedOn(),
                    report.reportedBy(),
                    report.recordedAt(),
                    report.businessTime());
        }
    }

    /** @param versions all of one month, in no order */
    static ReportedMonth of(YearMonth month, List<ProgressReport> versions, ReportDeadlines deadlines) {
        var told = versions.stream()
                .sorted(Comparator.comparing(ProgressReport::version))
                .map(Version::of)
                .toList();
        var first = told.get(0);
        var last = told.get(told.size() - 1);
        return new ReportedMonth(
                month,
                last.cumulativeInvestment(),
                last.physicalProgress(),
                last.summary(),
                last.version(),
                deadlines.dueOn(month),
                deadlines.workdaysLate(month, first.reportedOn()),
                told);
    }
}
