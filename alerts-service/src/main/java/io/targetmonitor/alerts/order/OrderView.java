package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An order as events and HTTP answers show it.
 *
 * @param number year, area and running number in one text, such as {@code 440784-2023-7}
 * @param running counts the orders of a year and area: 1, 2, 3… without gaps
 * @param unit a department; null where nobody is named yet
 * @param due the last day for the reply; {@code originalDue} is that of the opening
 * @param overdue the due day has passed while it was with the unit
 * @param extension asked in time and not granted yet
 * @param judgedThrough the last day the data spoke for that led to it; null where no data are judged
 * @param revised after closing, a revision changed what it was judged by; it stays closed
 */
public record OrderView(
        UUID id,
        String number,
        int year,
        int running,
        String area,
        String subject,
        String subjectName,
        String subjectNameEn,
        String unit,
        String leader,
        String text,
        OpenedBy openedBy,
        OrderState state,
        Instant openedAt,
        Instant changedAt,
        LocalDate due,
        LocalDate originalDue,
        boolean overdue,
        Extension extension,
        String acceptedBy,
        Instant acceptedAt,
        String repliedBy,
        Instant repliedAt,
        String reply,
        Instant closedAt,
        LocalDate judgedThrough,
        boolean revised,
        List<OrderEntry> entries,
        String provenance,
        long sequence) {}
