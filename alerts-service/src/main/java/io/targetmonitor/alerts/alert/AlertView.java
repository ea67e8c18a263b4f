package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.Numbers;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;

/**
 * An alert as events and HTTP answers show it.
 *
 * @param level 0 responsible unit, 1 leader in charge, 2 supervision office, 3 mayor's list
 * @param acknowledgement the last promise; null when nobody has given one
 * @param promiseBroken its day has passed
 * @param assignment who was put in charge instead; null while that is as the subject says
 */
public record AlertView(
        UUID id,
        Family family,
        RuleCode rule,
        String subject,
        String subjectName,
        String subjectNameEn,
        String area,
        Severity severity,
        AlertState state,
        int level,
        boolean stale,
        String commitment,
        String leader,
        String department,
        Instant openedAt,
        Instant changedAt,
        Instant resolvedAt,
        Acknowledgement acknowledgement,
        boolean promiseBroken,
        Assignment assignment,
        LocalDate dataThrough,
        Numbers numbers,
        String provenance,
        UUID causedBy,
        long sequence) {}
