package io.targetmonitor.alerts.watch;

import java.util.List;

import io.targetmonitor.kit.events.ReceivedEvent;

/** Events of the other services, before anything is judged by them; observers take part in the transaction. */
public record Heard(List<ReceivedEvent> events) {}
