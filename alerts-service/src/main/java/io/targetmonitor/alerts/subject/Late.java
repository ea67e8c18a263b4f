package io.targetmonitor.alerts.subject;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A project that should have counted by now and does not, and has an open alert.
 *
 * @param amount what it would add to the figure, in the indicator's unit
 */
record Late(UUID project, UUID alert, Instant openedAt, BigDecimal amount) {}
