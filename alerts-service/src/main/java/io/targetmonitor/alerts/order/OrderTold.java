package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.util.List;

/** Steps that orders have just taken, in this transaction. */
public record OrderTold(List<OrderStep> steps, Instant at, String actor) {}
