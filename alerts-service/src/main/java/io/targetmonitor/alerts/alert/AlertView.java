package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;

/** An alert as events and HTTP answers show it. */
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
        LocalDate dataThrough,
        Numbers numbers,
        String provenance,
        long sequence) {}
