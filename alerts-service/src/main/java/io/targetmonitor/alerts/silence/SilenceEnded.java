package io.targetmonitor.alerts.silence;

import java.time.Instant;
import java.util.UUID;

/** Somebody has just ended a silence before its time, in this transaction. */
public record SilenceEnded(UUID id, Instant at) {}
