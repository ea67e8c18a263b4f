package io.targetmonitor.alerts.rule;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.Verdict.Fires;

import static io.targetmonitor.alerts.rule.RuleCode.REPORT_LATE;
import static io.targetmonitor.alerts.rule.RuleExamples.AS_DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

class LateReportTest {

    /** Due on Thursday 28 September 2023: the holiday runs until 6 October, and 7 and 8 October are made up for. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2023-09-28, -",
                "2023-10-06, -",
                "2023-10-07, BLUE",
                "2023-10-08, BLUE",
                "2023-10-09, YELLOW",
                "2023-10-12, YELLOW",
                "2023-10-13, RED",
                "2024-10-13, RED"
            })
    void lateByWorkingDaysWithMakeUpDays(LocalDate day, Severity severity) {
        var report = new LateReport(LocalDate.of(2023, 9, 28), Cause.REPORTED);

        assertThat(report.outlook(AS_DELIVERED).on(day))
                .isEqualTo(severity == null ? new Clear(Cause.REPORTED) : new Fires(REPORT_LATE, severity));
    }

    @Test
    void graceAndParametersShiftIt() {
        var due = LocalDate.of(2023, 6, 6);
        var report = new LateReport(due, Cause.REPORTED);
        var patient = RuleExamples.with(REPORT_LATE, "fromWorkingDays", 2);

        assertThat(report.outlook(patient).on(due.plusDays(1))).isEqualTo(new Clear(Cause.REPORTED));
        assertThat(report.outlook(patient).on(due.plusDays(2))).isEqualTo(new Fires(REPORT_LATE, Severity.BLUE));
        assertThat(report.outlook(RuleExamples.grace(REPORT_LATE, 3)).nextAfter(due))
                .isEqualTo(due.plusDays(4));
    }

    @Test
    void whoOwesNothingIsNeverLate() {
        assertThat(new LateReport(null, Cause.NOT_REQUIRED).outlook(AS_DELIVERED))
                .isEqualTo(Outlook.clear(Cause.NOT_REQUIRED));
        assertThat(new LateReport(LocalDate.EPOCH, Cause.REPORTED)
                        .outlook(RuleExamples.off(REPORT_LATE))
                        .on(LocalDate.MAX))
                .isEqualTo(new Clear(Cause.RULE_CHANGED));
    }
}
