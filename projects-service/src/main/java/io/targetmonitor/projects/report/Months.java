package io.targetmonitor.projects.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.projects.project.Days;

/** Reads months of paths and parameters, because JAX-RS answers 404 for a value that it cannot convert. */
final class Months {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private Months() {}

    /**
     * A month that has begun: some offices report before it is over.
     *
     * @throws Refusal 400 if it is no month such as {@code 2023-09}, or one that is still to come
     */
    static YearMonth begun(String field, String text, LocalDate today) {
        if (!FORM.matcher(text).matches()) {
            throw Refusal.invalid(field, "month-form");
        }
        var month = YearMonth.parse(text);
        Days.requireReal(field, month.atDay(1));
        if (month.isAfter(YearMonth.from(today))) {
            throw Refusal.invalid(field, "month-in-future", text, today);
        }
        return month;
    }
}
