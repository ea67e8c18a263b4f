package io.targetmonitor.alerts.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lists what differs between two states of an order, field by field. */
final class OrderDifferences {

    private final List<OrderChange.Field> fields = new ArrayList<>();

    private OrderDifferences() {}

    static List<OrderChange.Field> between(OrderView from, OrderView to) {
        var found = new OrderDifferences();
        found.compare("state", from.state(), to.state());
        found.compare("due", from.due(), to.due());
        found.compare("overdue", from.overdue(), to.overdue());
        found.compare("extension", from.extension(), to.extension());
        found.compare("acceptedBy", from.acceptedBy(), to.acceptedBy());
        found.compare("acceptedAt", from.acceptedAt(), to.acceptedAt());
        found.compare("repliedBy", from.repliedBy(), to.repliedBy());
        found.compare("repliedAt", from.repliedAt(), to.repliedAt());
        found.compare("reply", from.reply(), to.reply());
        found.compare("closedAt", from.closedAt(), to.closedAt());
        found.compare("judgedThrough", from.judgedThrough(), to.judgedThrough());
        found.compare("revised", from.revised(), to.revised());
        return List.copyOf(found.fields);
    }

    private void compare(String field, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            fields.add(new OrderChange.Field(field, from, to));
        }
    }
}
