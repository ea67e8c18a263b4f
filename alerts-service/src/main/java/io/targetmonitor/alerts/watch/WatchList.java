package io.targetmonitor.alerts.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.targetmonitor.alerts.alert.Case;
import io.targetmonitor.alerts.rule.RuleBook;

/** Things of one sort that the rules watch, found by the next day on which time alone changes a verdict. */
interface WatchList {

    /** Looks at some that are due by the day, locks them, and finds the next day for each: none is due any more. */
    List<Case> lookAtDue(LocalDate day, int limit, RuleBook rules);

    /** Leaves the first that is due by the day to the next day, unread: perhaps it cannot be read. */
    UUID putOff(LocalDate day);
}
