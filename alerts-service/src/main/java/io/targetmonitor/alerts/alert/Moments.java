package io.targetmonitor.alerts.alert;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.time.BusinessClock;

/** Reads the ends of a window from query parameters: each an instant, or a day of which all belongs to the window. */
final class Moments {

    private Moments() {}

    static Instant from(String text, BusinessClock clock) {
        return text == null ? null : read("openedFrom", text, clock, false);
    }

    static Instant to(String text, BusinessClock clock) {
        return text == null ? null : read("openedTo", text, clock, true);
    }

    private static Instant read(String field, String text, BusinessClock clock, boolean end) {
        try {
            if (text.length() > 10) {
                // in a query string, an unescaped + of an offset arrives as a space
                return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            }
            var day = LocalDate.parse(text);
            return end ? clock.endOf(day) : day.atStartOfDay(clock.zone()).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, "not-a-moment");
        }
    }
}
