package io.targetmonitor.projects.project;

import java.util.Arrays;
import java.util.stream.Stream;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.Refusal;

/** Reads filters of lists, because JAX-RS answers 404 for a value that it cannot convert; nothing asked is null. */
public final class Filters {

    private Filters() {}

    public static <E extends Enum<E>> E one(String field, String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(field, "unknown-value", Arrays.toString(type.getEnumConstants())));
    }

    public static Area area(String text) {
        try {
            return text == null ? null : Area.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("area", "area-form");
        }
    }
}
