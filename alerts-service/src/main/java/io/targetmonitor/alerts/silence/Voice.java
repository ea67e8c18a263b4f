package io.targetmonitor.alerts.silence;

import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.kit.area.Area;

/** What of an alert decides whether a silence covers it. */
public record Voice(Area area, RuleCode rule, String subject, String leader, Severity severity) {}
