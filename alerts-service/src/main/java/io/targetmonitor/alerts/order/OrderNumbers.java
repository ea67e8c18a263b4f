package io.targetmonitor.alerts.order;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Gives numbers to orders: 1, 2, 3… in each year and area, without gaps; always in the caller's transaction. */
@ApplicationScoped
class OrderNumbers {

    private static final String LOCK = """
            insert into order_number (year, area, last) values (?, ?, 0)
            on conflict (year, area) do update set last = order_number.last
            """;
    private static final String NEXT =
            "update order_number set last = last + 1 where year = ? and area = ? returning last";

    private final DataSource database;

    OrderNumbers(DataSource database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else opens an order there: so what is read after this stays true. */
    void lock(int year, String area) {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(LOCK)) {
            lock.setInt(1, year);
            lock.setString(2, area);
            lock.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The numbers of orders cannot be locked", e);
        }
    }

    /** Needs the lock; what is rolled back gives its number back. */
    OrderNumber next(int year, String area) {
        try (var connection = database.getConnection();
                var next = connection.prepareStatement(NEXT)) {
            next.setInt(1, year);
            next.setString(2, area);
            try (var row = next.executeQuery()) {
                row.next();
                return new OrderNumber(year, area, row.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An order cannot be numbered", e);
        }
    }
}
