package io.targetmonitor.kit.events;

import io.targetmonitor.kit.rows.Rows;

/** Events that {@link EventLog} has only to write. */
public record ReadyEvents(Rows rows) {}
