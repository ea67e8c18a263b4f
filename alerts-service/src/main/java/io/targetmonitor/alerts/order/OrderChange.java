package io.targetmonitor.alerts.order;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.targetmonitor.alerts.alert.Evidence;

/**
 * What an event of an order changed; all but {@code fields} is left out where it says nothing.
 *
 * @param what why there is an {@code order.updated}: see {@link Why}
 * @param text what the unit replied, or what was concluded
 * @param entry the first of {@code entries}
 * @param entries what was added
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderChange(
        List<Field> fields,
        Why what,
        String reason,
        String text,
        List<Evidence> evidence,
        OrderEntry entry,
        List<OrderEntry> entries) {

    /** What happened, where the type of the event does not say it. */
    public enum Why {
        ENTRY_ADDED,
        EXTENSION_ASKED,
        OVERDUE,
        REVISED,
        REOPENED
    }

    /** One field, with its values before and after; both are written, null or not. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Field(String field, Object from, Object to) {}

    static OrderChange of(List<Field> fields) {
        return new OrderChange(fields, null, null, null, null, null, null);
    }

    static OrderChange added(List<Field> fields, List<OrderEntry> entries) {
        return new OrderChange(fields, Why.ENTRY_ADDED, null, null, null, entries.get(0), List.copyOf(entries));
    }
}
