package io.targetmonitor.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lives of a database: each restore begins another. Oldest first. */
record Epochs(List<Epoch> all) {

    private static final String ALL = "select epoch, after_position from event_epoch order by epoch";

    /** @param afterPosition last position given before it began */
    record Epoch(int number, long afterPosition) {}

    static Epochs of(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(ALL);
                var rows = query.executeQuery()) {
            var epochs = new ArrayList<Epoch>();
            while (rows.next()) {
                epochs.add(new Epoch(rows.getInt(1), rows.getLong(2)));
            }
            return new Epochs(epochs);
        }
    }

    int current() {
        return all.get(all.size() - 1).number();
    }

    /** The one that gave the position. */
    int ofPosition(long position) {
        return all.stream()
                .filter(epoch -> epoch.afterPosition() < position || epoch.number() == 1)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .number();
    }

    /** The first epoch later than the given one that began before the position was reached in it: so it is void. */
    Optional<Epoch> begunBefore(int given, long position) {
        return all.stream()
                .filter(epoch -> epoch.number() > given && position > epoch.afterPosition())
                .findFirst();
    }
}
