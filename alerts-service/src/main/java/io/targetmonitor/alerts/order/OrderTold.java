package io.targetmonitor.alerts.order;

import java.time.Instant;

/** A step that an order has just taken, in this transaction. */
public record OrderTold(OrderStep step, Instant at, String actor) {}
