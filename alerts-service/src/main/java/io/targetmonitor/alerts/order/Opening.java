package io.targetmonitor.alerts.order;

import java.time.LocalDate;
import java.util.List;

/**
 * A wish for an order.
 *
 * @param unit who must answer; null where nobody is named
 * @param due null: by the usual number of working days
 * @param judgedThrough the last day the data speak for; null where no data are judged
 */
record Opening(
        About about,
        String unit,
        OpenedBy by,
        String text,
        LocalDate due,
        LocalDate judgedThrough,
        List<OrderEntry> entries) {}
