package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;

/**
 * A value that asks to be recorded, with its parts understood.
 *
 * @param basis empty if the series has one only
 * @param publishedAt null means now
 * @param status null if nothing is said of it
 */
record Draft(
        SeriesKey series,
        Period period,
        String basis,
        BigDecimal value,
        Reported reported,
        Instant publishedAt,
        String source,
        Status status,
        String reason,
        String provenance) {

    static Draft of(String indicator, String area, String period, ObservationForm form) {
        return new Draft(
                new SeriesKey(indicator, parse("area", area, Area::parse)),
                parse("period", period, Period::parse),
                form.basis() == null ? "" : form.basis(),
                form.value(),
                form.reported(),
                form.publishedAt(),
                form.source(),
                form.status(),
                form.reason() == null || form.reason().isEmpty() ? null : form.reason(),
                form.provenance());
    }

    /** Whether it leaves a value as settled as it is: so does who says nothing of that. */
    boolean leaves(Status settled) {
        return status == null || status == settled;
    }

    /** How settled another number is. */
    Status ofAnother() {
        return status == null ? Status.PRELIMINARY : status;
    }

    /** The same by another name of its period. */
    Draft of(Period other) {
        return new Draft(series, other, basis, value, reported, publishedAt, source, status, reason, provenance);
    }

    /** The same as the figure of an office beside a derived value. */
    Draft official() {
        if (!basis.isEmpty() && !basis.equals(OfficialFigure.BASIS)) {
            throw new Flawed("basis", "official-basis");
        }
        return new Draft(
                series, period, OfficialFigure.BASIS, value, reported, publishedAt, source, status, reason, provenance);
    }

    /** 400 that names the field if the text has not the form. */
    static <T> T parse(String field, String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException e) {
            throw new Flawed(field, field + "-form");
        }
    }
}
