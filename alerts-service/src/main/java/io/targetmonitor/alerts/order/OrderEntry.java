package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * One thing an order is about: its first cause, or what joined it while it was open.
 *
 * @param alert null where the supervision office acts without one
 * @param subject of the alert; another than the order's where an order of the same unit took it in
 * @param rule null by hand
 * @param text what the supervision office wrote; null by rule
 */
@Embeddable
public record OrderEntry(UUID alert, String subject, String rule, String text, Instant at) {}
