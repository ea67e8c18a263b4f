package io.targetmonitor.projects.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Refusal;

/** The order of a list; the id settles ties, so a page never repeats or skips a project. */
record ProjectSort(Key key, boolean descending) {

    enum Key {
        CODE("code", "code", text -> text),
        NAME("name", "name", text -> text),
        /** Projects without a figure come before all others. */
        PLANNED_INVESTMENT("plannedInvestment", "coalesce(planned_investment, -1)", ProjectSort::amount);

        private final String field;
        private final String expression;
        private final Function<String, Object> parse;

        Key(String field, String expression, Function<String, Object> parse) {
            this.field = field;
            this.expression = expression;
            this.parse = parse;
        }
    }

    /** Far more places than any amount has: what has millions of them cannot even be written out. */
    private static final int MAX_SCALE = 100;

    private static Object amount(String text) {
        var amount = new BigDecimal(text);
        if (Math.abs(amount.scale()) > MAX_SCALE) {
            throw new IllegalArgumentException("No amount: " + text);
        }
        return amount;
    }

    /** Where a project stands in this order. */
    record Position(Object value, UUID id) {

        /** From the first two columns: the id, and what the rows are sorted by. */
        static Position read(ResultSet row) throws SQLException {
            return new Position(row.getObject(2), row.getObject(1, UUID.class));
        }
    }

    /** Reads {@code code}, {@code -plannedInvestment}…; a minus in front turns the order. */
    static ProjectSort parse(String text) {
        var descending = text.startsWith("-");
        var field = descending ? text.substring(1) : text;
        return Stream.of(Key.values())
                .filter(key -> key.field.equals(field))
                .findFirst()
                .map(key -> new ProjectSort(key, descending))
                .orElseThrow(() -> Refusal.invalid("sort", "unknown-sort"));
    }

    String cursor(Position last) {
        return Cursor.of(this, last.value(), last.id());
    }

    Position position(String cursor) {
        var parts = Cursor.parse(cursor, 3);
        try {
            if (parts.get(0).equals(toString())) {
                return new Position(key.parse.apply(parts.get(1)), UUID.fromString(parts.get(2)));
            }
        } catch (IllegalArgumentException e) {
            throw Cursor.unknown();
        }
        throw Cursor.unknown();
    }

    /** SQL: what the rows are sorted by. */
    String expression() {
        return key.expression;
    }

    /** SQL: behind a position, whose value and id are to be bound. */
    String condition() {
        return "(%s, id) %s (?, ?)".formatted(key.expression, descending ? "<" : ">");
    }

    String orderBy() {
        return orderBy(key.expression);
    }

    String orderBy(String expression) {
        var direction = descending ? "desc" : "asc";
        return "%s %s, id %s".formatted(expression, direction, direction);
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + key.field;
    }
}
