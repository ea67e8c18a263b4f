package io.targetmonitor.kit.rows;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes many rows ready for one statement, each column an array that {@code unnest} takes apart again: what a statement costs
 * beside its rows is paid once, not once a row as in a JDBC batch.
 *
 * @param <T> what a row is made of
 */
public final class RowWriter<T> {

    /** So many at once: enough that a round trip costs nothing, and few enough that memory stays flat. */
    private static final int AT_ONCE = 1_000;

    private static final String ROWS = "{rows}";

    private final String template;
    private final List<Column<T>> columns;

    private RowWriter(String template, List<Column<T>> columns) {
        this.template = template;
        this.columns = columns;
    }

    private record Column<T>(String type, Function<T, ?> value) {}

    /**
     * A writer without columns yet.
     *
     * @param template a statement in which {@code {rows}} stands where a table may: {@code insert into thing (id, name)
     *     select * from {rows}}; rows in their order, columns in that of {@link #with}. Parameters behind it are the same for all
     */
    public static <T> RowWriter<T> of(String template) {
        if (!template.contains(ROWS)) {
            throw new IllegalArgumentException("The statement does not say where the rows go");
        }
        return new RowWriter<>(template, List.of());
    }

    /**
     * The same with one more column.
     *
     * @param type of PostgreSQL
     * @param value null, or what PostgreSQL reads as that type when written as text
     */
    public RowWriter<T> with(String type, Function<T, ?> value) {
        return new RowWriter<>(
                template,
                Stream.concat(columns.stream(), Stream.of(new Column<>(type, value)))
                        .toList());
    }

    /** Makes rows ready to be written, in their order; by any thread, beside the transaction that is to write them. */
    public Rows rows(List<T> rows) {
        return new Rows(
                sql(),
                IntStream.range(0, (rows.size() + AT_ONCE - 1) / AT_ONCE)
                        .mapToObj(i -> rows.subList(i * AT_ONCE, Math.min(rows.size(), (i + 1) * AT_ONCE)))
                        .map(some -> columns.stream()
                                .map(column -> texts(column, some))
                                .toList())
                        .toList());
    }

    /** Of texts alone the driver sends an array as it is; of anything else it would write one text, to be taken apart again. */
    private static <T> String[] texts(Column<T> column, List<T> rows) {
        return rows.stream()
                .map(column.value)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private String sql() {
        return template.replace(
                ROWS,
                columns.stream()
                        .map(column -> "cast(cast(? as text[]) as " + column.type + "[])")
                        .collect(Collectors.joining(", ", "unnest(", ")")));
    }
}
