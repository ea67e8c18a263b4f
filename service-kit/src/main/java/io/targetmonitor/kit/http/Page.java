package io.targetmonitor.kit.http;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One page of a list.
 *
 * @param nextCursor what to send as {@code cursor} for the following page; null on the last
 * @param asOf the moment asked for, as an instant; null if none was
 */
public record Page<T>(
        List<T> items,
        String nextCursor,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant asOf) {

    /** Items on a page unless the caller says otherwise. */
    public static final String DEFAULT_LIMIT = "50";

    public static final int MAX_LIMIT = 500;

    public Page {
        items = List.copyOf(items);
    }

    public Page(List<T> items, String nextCursor) {
        this(items, nextCursor, null);
    }

    /** Takes one row more than the limit, which tells whether there is a next page without counting. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, limit), cursor.apply(rows.get(limit - 1)));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor, asOf);
    }

    public Page<T> asOf(Instant moment) {
        return new Page<>(items, nextCursor, moment);
    }
}
