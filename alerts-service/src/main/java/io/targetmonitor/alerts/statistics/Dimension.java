package io.targetmonitor.alerts.statistics;

import java.util.List;
import java.util.Locale;

import io.targetmonitor.kit.http.Refusal;

/** By what alerts can be grouped. */
enum Dimension {
    LEADER("leader"),
    DEPARTMENT("department"),
    RULE("rule"),
    AREA("area");

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** Reads {@code leader,department}; in the order given, each once. */
    static List<Dimension> parse(String by) {
        if (by == null) {
            return List.of();
        }
        try {
            return List.of(by.split(",")).stream()
                    .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("by", "unknown-dimension", "leader, department, rule, area");
        }
    }
}
