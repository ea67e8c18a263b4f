package io.targetmonitor.alerts.order;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Gives numbers to orders: 1, 2, 3… in each year and area, without gaps; always in the caller's transaction. */
@ApplicationScoped
class OrderNumbers {

    private static final String LOCK = """
            insert into order_number (year, area, last) values (?, ?, 0)
            on conflict (year, area) do update set last = order_number.last returning last
            """;
    private static final String KEEP = "update order_number set last = ? where year = ? and area = ?";

    private final DataSource database;

    OrderNumbers(DataSource database) {
        this.database = database;
    }

    /** The numbers of a year and area from the last one given on. */
    static final class Series {

        private final int year;
        private final String area;
        private int last;

        private Series(int year, String area, int last) {
            this.year = year;
            this.area = area;
            this.last = last;
        }

        OrderNumber next() {
            last++;
            return new OrderNumber(year, area, last);
        }
    }

    /**
     * Until the transaction ends nobody else opens an order there: so what is read after this stays true. Numbers taken
     * from it count once they are kept; what is rolled back gives its number back.
     */
    Series locked(int year, String area) {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(LOCK)) {
            lock.setInt(1, year);
            lock.setString(2, area);
            try (var row = lock.executeQuery()) {
                row.next();
                return new Series(year, area, row.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The numbers of orders cannot be locked", e);
        }
    }

    void keep(Series series) {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            keep.setInt(1, series.last);
            keep.setInt(2, series.year);
            keep.setString(3, series.area);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Orders cannot be numbered", e);
        }
    }
}
