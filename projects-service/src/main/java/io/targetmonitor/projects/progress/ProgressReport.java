package io.targetmonitor.projects.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/**
 * One version of what was reported about one month; a later version stands beside it and never replaces it.
 *
 * @param version 1, 2, 3… within the month
 * @param cumulativeInvestment yuan, from the beginning of the project through the end of the month
 * @param physicalProgress percent of the whole work (形象进度), 0 to 100
 * @param summary in words; null if nobody wrote any
 * @param reason why the figure fell; null if nobody gave one
 * @param reportedOn the business day
 * @param recordedAt real time, where {@code businessTime} is that of the business clock
 */
@Embeddable
public record ProgressReport(
        @Convert(converter = MonthDate.class) YearMonth month,
        int version,
        BigDecimal cumulativeInvestment,
        BigDecimal physicalProgress,
        String summary,
        String reason,
        LocalDate reportedOn,
        String reportedBy,
        Instant recordedAt,
        Instant businessTime) {

    public ProgressReport {
        cumulativeInvestment = PlainDecimal.of(cumulativeInvestment);
        physicalProgress = PlainDecimal.of(physicalProgress);
    }

    /** Equal in what it says of the month, whoever said it, when, and for what reason. */
    public boolean saysTheSameAs(ProgressReport other) {
        return month.equals(other.month)
                && cumulativeInvestment.equals(other.cumulativeInvestment)
                && physicalProgress.equals(other.physicalProgress)
                && Objects.equals(summary, other.summary);
    }

    boolean isBelow(ProgressReport other) {
        return cumulativeInvestment.compareTo(other.cumulativeInvestment) < 0;
    }

    public ProgressReport withVersion(int number) {
        return new ProgressReport(
                month,
                number,
                cumulativeInvestment,
                physicalProgress,
                summary,
                reason,
                reportedOn,
                reportedBy,
                recordedAt,
                businessTime);
    }
}
