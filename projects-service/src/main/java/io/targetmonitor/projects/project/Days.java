package io.targetmonitor.projects.project;

import java.time.LocalDate;

import io.targetmonitor.kit.http.Refusal;

/** Refuses days that nobody can have meant: the calendar of Java is longer than that of the database. */
public final class Days {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Days() {}

    /** For plans; null is no day. */
    public static void requireReal(String field, LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw Refusal.invalid(field, "day-out-of-range", FIRST.getYear(), LAST.getYear());
        }
    }

    /** For facts: what is still to come cannot have happened. */
    public static void requirePast(String field, LocalDate day, LocalDate today) {
        requireReal(field, day);
        if (day != null && day.isAfter(today)) {
            throw Refusal.invalid(field, "day-in-future", day, today);
        }
    }
}
