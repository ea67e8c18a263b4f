package io.targetmonitor.alerts.dryrun;

import java.time.LocalDate;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;

/**
 * One time a rule would have fired for a subject.
 *
 * @param worst the worst severity while it lasted
 * @param endedOn null while it lasts
 * @param cause why it ended; null while it lasts, or where another rule of its family took over
 * @param becameRule that other rule
 * @param missed whether what it warned of was missed; null while that is open, or where a rule warns of nothing
 * @param leadDays days from the warning to the day that was missed, negative where it came after it
 */
record Episode(
        String subject,
        String subjectName,
        String subjectNameEn,
        String area,
        String leader,
        String department,
        LocalDate firedOn,
        Severity severity,
        Severity worst,
        LocalDate endedOn,
        Cause cause,
        RuleCode becameRule,
        Boolean missed,
        Long leadDays) {}
