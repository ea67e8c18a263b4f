package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.util.List;

/** Steps that alerts have just taken, in this transaction. */
public record Told(List<Transition> steps, Instant at, String actor) {}
