package io.targetmonitor.alerts.request;

import java.time.LocalDate;
import java.time.Period;

import io.targetmonitor.kit.http.Refusal;

/** How far ahead people may promise or be given time: a later day is a slip of the pen, and nobody would ever ask. */
public final class Horizon {

    private static final Period FARTHEST = Period.ofYears(5);

    private Horizon() {}

    /** Refuses a day beyond it: 400. */
    public static void require(String field, LocalDate day, LocalDate today) {
        var last = today.plus(FARTHEST);
        if (day.isAfter(last)) {
            throw Refusal.invalid(field, "too-far-ahead", last);
        }
    }
}
