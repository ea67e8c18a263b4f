package io.targetmonitor.alerts.silence;

import java.time.Instant;
import java.util.UUID;

import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;

/** A silence as HTTP answers show it; {@code endedAt} is null unless somebody ended it before its time. */
record SilenceView(
        UUID id,
        String area,
        RuleCode rule,
        String subject,
        String leader,
        Severity severity,
        Instant from,
        Instant to,
        String reason,
        String createdBy,
        Instant createdAt,
        String endedBy,
        Instant endedAt) {}
