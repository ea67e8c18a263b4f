package io.targetmonitor.alerts.rule;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the verdict rests on. A target fills the figures, a milestone only {@code due}.
 *
 * @param target the value to reach, in {@code unit}, like {@code actual} and {@code expected}
 * @param attainment percent of the target
 * @param gap percentage points, negative when behind
 * @param requiredRest growth in percent that the rest of the year needs
 * @param due the day something should have been reached, reported or cleared
 * @param previous what {@code actual} was before it fell, in {@code unit}
 * @param probability percent, of reaching the target
 * @param question which question the rule asks, where it has several
 */
@Embeddable
public record Numbers(
        @Column(name = "target_value") BigDecimal target,
        BigDecimal actual,
        BigDecimal expected,
        BigDecimal attainment,
        BigDecimal gap,
        BigDecimal requiredRest,
        String unit,
        @Enumerated(EnumType.STRING) Light light,
        LocalDate due,
        BigDecimal previous,
        BigDecimal probability,
        @Enumerated(EnumType.STRING) Question question) {

    public static final Numbers NONE = ofDue(null);

    /** Strips zeros, so that 6.0 from one event and 6 from the next are no change. */
    public Numbers {
        target = stripped(target);
        actual = stripped(actual);
        expected = stripped(expected);
        attainment = stripped(attainment);
        gap = stripped(gap);
        requiredRest = stripped(requiredRest);
        previous = stripped(previous);
        probability = stripped(probability);
    }

    public Numbers(
            BigDecimal target,
            BigDecimal actual,
            BigDecimal expected,
            BigDecimal attainment,
            BigDecimal gap,
            BigDecimal requiredRest,
            String unit,
            Light light,
            LocalDate due) {
        this(target, actual, expected, attainment, gap, requiredRest, unit, light, due, null, null, null);
    }

    public static Numbers ofDue(LocalDate due) {
        return new Numbers(null, null, null, null, null, null, null, null, due);
    }

    public Numbers withDue(LocalDate day) {
        return with(day, previous, probability, question);
    }

    public Numbers withPrevious(BigDecimal before) {
        return with(due, before, probability, question);
    }

    public Numbers withProbability(BigDecimal percent) {
        return with(due, previous, percent, question);
    }

    public Numbers withQuestion(Question asked) {
        return with(due, previous, probability, asked);
    }

    private Numbers with(LocalDate day, BigDecimal before, BigDecimal percent, Question asked) {
        return new Numbers(
                target, actual, expected, attainment, gap, requiredRest, unit, light, day, before, percent, asked);
    }

    private static BigDecimal stripped(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
