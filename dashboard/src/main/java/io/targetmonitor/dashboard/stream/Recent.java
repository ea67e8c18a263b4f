package io.targetmonitor.dashboard.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last changes, numbered, for those who come back after a broken connection. The numbers mean something only within
 * one life of one process, so an id names that life.
 */
final class Recent {

    private static final Pattern ID = Pattern.compile("([0-9a-z]{1,20})-(\\d{1,18})");

    private final String life;
    private final int capacity;
    private final ArrayDeque<Numbered> changes = new ArrayDeque<>();
    private long last;

    /** @param life unlike that of any other process */
    Recent(String life, int capacity) {
        this.life = life;
        this.capacity = capacity;
    }

    record Numbered(String id, long number, Change change) {}

    synchronized Numbered add(Change change) {
        last++;
        var numbered = new Numbered(id(last), last, change);
        changes.addLast(numbered);
        if (changes.size() > capacity) {
            changes.removeFirst();
        }
        return numbered;
    }

    synchronized String lastId() {
        return id(last);
    }

    /** What came after an id; empty when that cannot be told any more. */
    synchronized Optional<List<Numbered>> after(String id) {
        var parts = ID.matcher(id);
        if (!parts.matches() || !parts.group(1).equals(life)) {
            return Optional.empty();
        }
        var number = Long.parseLong(parts.group(2));
        var first = changes.isEmpty() ? last + 1 : changes.getFirst().number();
        if (number > last || number < first - 1) {
            return Optional.empty();
        }
        return Optional.of(new ArrayList<>(
                changes.stream().filter(change -> change.number() > number).toList()));
    }

    private String id(long number) {
        return life + "-" + number;
    }
}
