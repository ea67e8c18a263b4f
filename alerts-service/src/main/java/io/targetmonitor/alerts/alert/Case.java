package io.targetmonitor.alerts.alert;

import io.targetmonitor.alerts.rule.Verdict;

/** A subject with what is said of it now. */
public record Case(String subject, Verdict verdict, Facts facts) {}
