package io.targetmonitor.kit.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.http.Form;

/**
 * A stretch of whole months as people write it: {@code 2023}, {@code 2023-Q1}, {@code 2023-03} or, for several
 * years, {@code 2023/2025}.
 *
 * @param text the canonical text
 * @param start the first day
 * @param end the last day
 */
@Form("not-a-period")
@Schema(type = SchemaType.STRING, examples = "2023")
public record Period(@JsonValue String text, LocalDate start, LocalDate end) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2])|/(\\d{4}))?");

    /**
     * Reads a period.
     *
     * @throws IllegalArgumentException if the text has none of the forms, or ends before it starts
     */
    @JsonCreator
    public static Period parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches() || text.startsWith("0000")) {
            throw new IllegalArgumentException("Not a period: 2023, 2023-Q1, 2023-03 or 2023/2025");
        }
        var period = of(text, form);
        if (period.end.isBefore(period.start)) {
            throw new IllegalArgumentException("The period ends before it starts");
        }
        return period;
    }

    private static Period of(String text, Matcher form) {
        var year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            var first = YearMonth.of(year, Integer.parseInt(form.group(2)) * 3 - 2);
            return new Period(text, first.atDay(1), first.plusMonths(2).atEndOfMonth());
        }
        if (form.group(3) != null) {
            var month = YearMonth.of(year, Integer.parseInt(form.group(3)));
            return new Period(text, month.atDay(1), month.atEndOfMonth());
        }
        var last = form.group(4) == null ? year : Integer.parseInt(form.group(4));
        return new Period(text, Year.of(year).atDay(1), YearMonth.of(last, 12).atEndOfMonth());
    }

    /** For JAX-RS parameters. */
    public static Period fromString(String text) {
        return parse(text);
    }

    public static Period ofMonth(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    /** Number of whole months. */
    public int months() {
        return (int) ChronoUnit.MONTHS.between(start, end.plusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    public boolean overlaps(Period other) {
        return !start.isAfter(other.end) && !other.start.isAfter(end);
    }

    @Override
    public String toString() {
        return text;
    }
}
