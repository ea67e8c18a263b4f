package io.targetmonitor.alerts.subject;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Statements of this feature, always in the caller's transaction. */
@ApplicationScoped
class Sql {

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    interface BindingOf<T> {
        void to(PreparedStatement statement, T item) throws SQLException;
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    int update(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What is known of a subject cannot be kept", e);
        }
    }

    /** The same for each item, in one go. */
    <T> void updateEach(String sql, List<T> items, BindingOf<T> binding) {
        if (items.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var item : items) {
                binding.to(statement, item);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("What is known of a subject cannot be kept", e);
        }
    }

    <T> List<T> query(String sql, Binding binding, Row<T> row) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.of(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is known of a subject cannot be read", e);
        }
    }
}
