package io.targetmonitor.kit.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.http.Refusal;

/** Reads the {@code asOf} parameter: an instant, or a date that means the end of that day. */
@ApplicationScoped
public class AsOf {

    /** For the description of the parameter. */
    public static final String MEANING = "a date (its end) or an instant; now if absent";

    private final BusinessClock clock;

    AsOf(BusinessClock clock) {
        this.clock = clock;
    }

    /**
     * The moment asked for; the present one if nothing is.
     *
     * @throws Refusal 400 if it is neither, or lies in the business future
     */
    public Instant of(String parameter) {
        return asked(parameter).orElseGet(clock::horizon);
    }

    /**
     * The moment asked for; empty if nothing is, for what answers otherwise of the present.
     *
     * @throws Refusal as {@link #of}
     */
    public Optional<Instant> asked(String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isBlank()).map(this::read);
    }

    private Instant read(String parameter) {
        try {
            return parameter.length() == 10 ? ofDay(LocalDate.parse(parameter)) : ofInstant(parameter);
        } catch (DateTimeException e) {
            throw Refusal.invalid("asOf", "not-a-moment");
        }
    }

    private Instant ofDay(LocalDate day) {
        if (day.isAfter(clock.today())) {
            throw Refusal.invalid("asOf", "in-the-future", clock.today());
        }
        return clock.endOf(day);
    }

    private Instant ofInstant(String text) {
        // in a query string, an unescaped + of an offset arrives as a space
        var moment = OffsetDateTime.parse(text.replace(' ', '+'));
        if (moment.getYear() < 1) {
            throw Refusal.invalid("asOf", "not-a-moment");
        }
        var instant = moment.toInstant();
        if (instant.isAfter(clock.horizon())) {
            throw Refusal.invalid("asOf", "in-the-future", clock.today());
        }
        return instant;
    }
}
