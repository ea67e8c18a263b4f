package io.targetmonitor.alerts.alert;

import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.Verdict;

/** A subject with what a family of rules says of it now. */
public record Case(Family family, String subject, Verdict verdict, Facts facts) {}
