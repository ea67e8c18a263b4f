package io.targetmonitor.targets.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

import io.targetmonitor.kit.time.Period;

/**
 * Amounts agreed for certain days, in order of days, with the goal at the end of the period.
 *
 * @param interpolation null means {@link Interpolation#LINEAR}
 */
public record Checkpoints(List<Checkpoint> points, Interpolation interpolation) implements Profile {

    /** What is expected between two checkpoints. */
    public enum Interpolation {
        LINEAR,
        /** What the last one asked for: school places come in September. */
        STEP
    }

    public Checkpoints {
        points = points == null ? List.of() : List.copyOf(points);
        interpolation = interpolation == null ? Interpolation.LINEAR : interpolation;
    }

    @Override
    public Fraction expected(BigDecimal goal, Period period, LocalDate through) {
        var start = new Stop(period.start().minusDays(1), Fraction.of(BigDecimal.ZERO));
        var stops = points.stream()
                .map(point -> new Stop(point.date(), point.amount(goal)))
                .toList();
        var before = stops.stream().filter(stop -> !stop.day.isAfter(through)).reduce(start, (earlier, later) -> later);
        if (interpolation == Interpolation.STEP) {
            return through.equals(period.end()) ? Fraction.of(goal) : before.amount;
        }
        var after = stops.stream().filter(stop -> stop.day.isAfter(through)).findFirst();
        return before.towards(after.orElse(new Stop(period.end(), Fraction.of(goal))), through);
    }

    /** Until the first checkpoint, as much as that asks for: what does not add up is on no way up from 0. */
    @Override
    public Fraction expectedLevel(BigDecimal goal, Period period, LocalDate through) {
        var first = points.get(0);
        return through.isBefore(first.date()) ? first.amount(goal) : expected(goal, period, through);
    }

    @Override
    public String flawFor(Period period) {
        if (period == null) {
            return "profile-needs-period";
        }
        var complete = !points.isEmpty()
                && points.stream().allMatch(point -> point.isComplete() && period.contains(point.date()));
        return complete && inOrder() ? null : "profile-checkpoints";
    }

    /** A path of quantities never falls, from nothing on and up to the goal. */
    public boolean risesTo(BigDecimal goal) {
        var last = Fraction.of(BigDecimal.ZERO);
        for (var point : points) {
            var amount = point.amount(goal);
            if (amount.compareTo(last) < 0) {
                return false;
            }
            last = amount;
        }
        return last.compareTo(Fraction.of(goal)) <= 0;
    }

    /** A path of growth rates or levels is given in amounts: a share of a rate means nothing. */
    public boolean areAmounts() {
        return points.stream().allMatch(point -> point.value() != null);
    }

    private boolean inOrder() {
        return IntStream.range(1, points.size())
                .allMatch(i -> points.get(i - 1).date().isBefore(points.get(i).date()));
    }

    private record Stop(LocalDate day, Fraction amount) {

        Fraction towards(Stop next, LocalDate through) {
            var days = ChronoUnit.DAYS.between(day, next.day);
            if (days <= 0) {
                return amount;
            }
            var part = Fraction.of(ChronoUnit.DAYS.between(day, through), days);
            return amount.plus(next.amount.minus(amount).times(part));
        }
    }
}
