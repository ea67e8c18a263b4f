package io.targetmonitor.projects.project;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.targetmonitor.projects.project.Change.Field;

/**
 * Finds what differs between two states of a project, given as JSON objects, field by field; the members of its lists
 * are told apart by their key. Comparing whole states cannot forget a consequence, such as a due day that moved with
 * its anchor.
 */
final class Differences {

    /** Lists of things with a key of their own. */
    private static final Map<String, String> KEYS =
            Map.of("milestones", "kind", "blockers", "id", "progress", "period");

    private static final Set<String> NEVER = Set.of("id", "sequence");

    private Differences() {}

    /** The changed fields in the order of {@code after}; {@code before} is empty for something new. */
    static List<Field> between(Map<?, ?> before, Map<?, ?> after) {
        return after.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !NEVER.contains(name))
                .flatMap(name -> KEYS.containsKey(name)
                        ? members(name, items(before.get(name)), items(after.get(name)))
                        : changed(name, before, after, name))
                .toList();
    }

    private static Stream<Field> members(String list, List<Map<?, ?>> before, List<Map<?, ?>> after) {
        var key = KEYS.get(list);
        return after.stream().flatMap(item -> {
            Map<?, ?> old = before.stream()
                    .filter(other -> other.get(key).equals(item.get(key)))
                    .findFirst()
                    .orElse(Map.of());
            return item.keySet().stream()
                    .map(String::valueOf)
                    .filter(name -> !name.equals(key))
                    .flatMap(name -> changed(list + "." + item.get(key) + "." + name, old, item, name));
        });
    }

    private static Stream<Field> changed(String path, Map<?, ?> before, Map<?, ?> after, String name) {
        var from = before.get(name);
        var to = after.get(name);
        var stillNothing = from == null && to instanceof List<?> list && list.isEmpty();
        return Objects.equals(from, to) || stillNothing ? Stream.empty() : Stream.of(new Field(path, from, to));
    }

    private static List<Map<?, ?>> items(Object list) {
        return list instanceof List<?> items
                ? items.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList()
                : List.of();
    }
}
