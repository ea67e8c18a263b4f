package io.targetmonitor.projects.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.area.Area;

/**
 * A monthly report that is not there (DOMAIN.md 3.8).
 *
 * @param due the last day in time
 * @param workdaysLate working days from the due day to the day that is asked for
 * @param owedFrom the first month that this project did not report
 * @param lastReported the latest month that it did report; null if none
 */
@Schema(name = "DueReport")
record DueReport(
        UUID projectId,
        String code,
        String name,
        Area area,
        String leader,
        String department,

        @Schema(implementation = String.class, examples = "2023-10")
        YearMonth period,

        LocalDate due,
        State reporting,
        int workdaysLate,

        @Schema(implementation = String.class, examples = "2023-09")
        YearMonth owedFrom,

        @Schema(implementation = String.class, examples = "2023-08")
        YearMonth lastReported) {

    /** Late from the first working day after the due day on. */
    @Schema(name = "ReportingState")
    enum State {
        /** The month is not over yet. */
        NOT_DUE,
        DUE,
        LATE;

        static State of(YearMonth month, int workdaysLate, LocalDate today) {
            if (workdaysLate > 0) {
                return LATE;
            }
            return YearMonth.from(today).isAfter(month) ? DUE : NOT_DUE;
        }
    }
}
