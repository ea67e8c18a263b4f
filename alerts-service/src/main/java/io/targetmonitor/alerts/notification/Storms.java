package io.targetmonitor.alerts.notification;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Counts the messages that come up for each recipient on a day; always in the caller's transaction. */
@ApplicationScoped
class Storms {

    private static final String COUNT = """
            insert into told_per_day (address, day, messages) values (?, ?, ?)
            on conflict (address, day) do update set messages = told_per_day.messages + excluded.messages
            returning messages
            """;
    private static final String FORGET = "delete from told_per_day where day < ?";

    private final DataSource database;

    Storms(DataSource database) {
        this.database = database;
    }

    /** Adds so many for each address and tells how many there had been before; sorted, so that nobody deadlocks. */
    Map<String, Integer> before(SortedMap<String, Integer> more, LocalDate day) {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(COUNT)) {
            var before = new HashMap<String, Integer>();
            for (var one : more.entrySet()) {
                count.setString(1, one.getKey());
                count.setObject(2, day);
                count.setInt(3, one.getValue());
                try (var row = count.executeQuery()) {
                    row.next();
                    before.put(one.getKey(), row.getInt(1) - one.getValue());
                }
            }
            return before;
        } catch (SQLException e) {
            throw new IllegalStateException("The messages of a day cannot be counted", e);
        }
    }

    void forgetBefore(LocalDate day) {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET)) {
            forget.setObject(1, day);
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old counts of messages cannot be forgotten", e);
        }
    }
}
