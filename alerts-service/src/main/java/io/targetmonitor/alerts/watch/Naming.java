package io.targetmonitor.alerts.watch;

import io.targetmonitor.alerts.alert.Facts;
import io.targetmonitor.alerts.rule.Statement;

/** What alerts call a subject, and what they say about it. */
interface Naming {

    /** The id of a target or project, or of a part of it. */
    String subject(Statement said);

    Facts facts(Statement said);
}
