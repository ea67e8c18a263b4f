package io.targetmonitor.alerts.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;

/**
 * Conditions of a query on entities, each of which may be absent; all that are there must hold. Field names come from
 * code, values only ever as parameters.
 */
public final class Conditions {

    /** Of the parameter {@code subject} of a list. */
    public static final String SUBJECT_MEANING =
            "Id of a target, of a project, which means its milestones and blockers too, or <project id>/<milestone kind>";

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> parameters = new HashMap<>();

    /** Only what the caller may see; {@code path} is the field that holds the area's path. */
    public Conditions visible(String path, AreaScope scope) {
        return scope.everywhere() ? this : within(path, scope.areas());
    }

    /** Takes a code in any accepted form; JAX-RS would make an area without bringing 440700 into its short one. */
    public Conditions area(String path, String code) {
        return code == null ? this : within(path, List.of(parsed(code)));
    }

    private static Area parsed(String code) {
        try {
            return Area.parse(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("area", "not-an-area");
        }
    }

    private Conditions within(String path, List<Area> areas) {
        var first = parameters.size();
        var ranges = IntStream.range(0, areas.size())
                .mapToObj(i -> "(%1$s >= :a%2$d and %1$s < :e%2$d)".formatted(path, first + i))
                .collect(Collectors.joining(" or "));
        and(areas.isEmpty() ? "1 = 0" : "(" + ranges + ")");
        for (var i = 0; i < areas.size(); i++) {
            parameters.put("a" + (first + i), areas.get(i).path());
            parameters.put("e" + (first + i), areas.get(i).pathEnd());
        }
        return this;
    }

    public Conditions equal(String field, Object value) {
        return value == null ? this : in(field, List.of(value));
    }

    /**
     * A project means its milestones and blockers too: a second range of the same index. It ends before a zero, which
     * follows the slash in whatever way the database sorts texts.
     */
    public Conditions subject(String field, String subject) {
        return subject == null
                ? this
                : and(
                        "(%1$s = :subject or %1$s > :first and %1$s < :end)".formatted(field),
                        Map.of("subject", subject, "first", subject + "/", "end", subject + "0"));
    }

    public Conditions in(String field, List<?> values) {
        return values.isEmpty() ? this : with(field + " in ", field.replace(".", ""), values);
    }

    /** A text condition that ends where the parameter goes; nothing when the value is null. */
    public Conditions with(String condition, String name, Object value) {
        if (value != null) {
            and(condition + ":" + name);
            parameters.put(name, value);
        }
        return this;
    }

    /** A condition that names parameters itself. */
    public Conditions and(String condition, Map<String, Object> values) {
        parameters.putAll(values);
        return and(condition);
    }

    private Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    public String text() {
        return String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
