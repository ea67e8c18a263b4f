package io.targetmonitor.projects.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import org.postgresql.PGStatement;

import io.targetmonitor.kit.area.AreaScope;

/** SQL and its arguments, written side by side so that they cannot part. */
public final class Query {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    /** Reads one row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    public Query add(String sql, Object... values) {
        text.append(sql);
        Collections.addAll(arguments, values);
        return this;
    }

    public Query add(Query part) {
        text.append(part.text);
        arguments.addAll(part.arguments);
        return this;
    }

    /** The condition that {@code area_path} lies in one of the areas; in none if there is none. */
    public Query inside(AreaScope scope) {
        var paths = scope.paths();
        var ends = scope.pathEnds();
        if (paths.length == 0) {
            return add("false");
        }
        add(IntStream.range(0, paths.length)
                .mapToObj(i -> "area_path >= ? and area_path < ?")
                .collect(Collectors.joining(" or ", "(", ")")));
        for (int i = 0; i < paths.length; i++) {
            Collections.addAll(arguments, paths[i], ends[i]);
        }
        return this;
    }

    public <T> List<T> list(DataSource database, Row<T> reader) {
        try (var connection = database.getConnection();
                var statement = prepare(connection);
                var rows = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(reader.of(rows));
            }
            return list;
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }

    /**
     * Never kept by the server: a plan made for any values would take a province for a town. A county has hundreds of
     * projects, a province a hundred thousand, and each needs another index.
     */
    private PreparedStatement prepare(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(text.toString());
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, sqlValue(arguments.get(i)));
        }
        return statement;
    }

    private static Object sqlValue(Object value) {
        return value instanceof Instant instant
                ? instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)
                : value;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
