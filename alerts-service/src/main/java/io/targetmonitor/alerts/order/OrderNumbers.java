package io.targetmonitor.alerts.order;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Gives numbers to orders: 1, 2, 3… in each year and area, without gaps; always in the caller's transaction. */
@ApplicationScoped
class OrderNumbers {

    /** Areas in the order of their codes, so that two who lock several do not wait in a ring. */
    private static final String LOCK = """
            insert into order_number (year, area, last)
            select ?, area, 0 from (select distinct unnest(cast(? as text[])) as area) wanted order by area collate "C"
            on conflict (year, area) do update set last = order_number.last returning area, last
            """;

    private static final String KEEP = """
            update order_number set last = given.last
            from unnest(cast(? as text[]), cast(? as int[])) as given (area, last)
            where order_number.year = ? and order_number.area = given.area
            """;

    private final DataSource database;

    OrderNumbers(DataSource database) {
        this.database = database;
    }

    /** The numbers of a year in some areas, from the last one given on. */
    static final class Series {

        private final int year;
        private final Map<String, Integer> last;

        private Series(int year, Map<String, Integer> last) {
            this.year = year;
            this.last = last;
        }

        OrderNumber next(String area) {
            return new OrderNumber(year, area, last.merge(area, 1, Integer::sum));
        }
    }

    /**
     * Until the transaction ends nobody else opens an order there: so what is read after this stays true. Numbers taken
     * from it count once they are kept; what is rolled back gives its number back.
     */
    Series locked(int year, Collection<String> areas) {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(LOCK)) {
            lock.setInt(1, year);
            lock.setArray(2, connection.createArrayOf("text", areas.toArray()));
            var last = new LinkedHashMap<String, Integer>();
            try (var rows = lock.executeQuery()) {
                while (rows.next()) {
                    last.put(rows.getString(1), rows.getInt(2));
                }
            }
            return new Series(year, last);
        } catch (SQLException e) {
            throw new IllegalStateException("The numbers of orders cannot be locked", e);
        }
    }

    void keep(Series series) {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            keep.setArray(
                    1, connection.createArrayOf("text", series.last.keySet().toArray()));
            keep.setArray(
                    2, connection.createArrayOf("int", series.last.values().toArray()));
            keep.setInt(3, series.year);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Orders cannot be numbered", e);
        }
    }
}
