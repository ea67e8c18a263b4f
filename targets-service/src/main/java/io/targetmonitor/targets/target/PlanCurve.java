package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import io.targetmonitor.targets.assessment.Demand;

/** What a plan wants, drawn: base and stretch at the end of each month, of very long plans at the end of each year. */
record PlanCurve(Demand demand) {

    private static final int LONG = 50 * 12;

    List<Trajectory.Expected> points() {
        if (demand.period() == null || demand.value() == null) {
            return List.of();
        }
        var step = demand.period().months() > LONG ? 12 : 1;
        return Stream.iterate(
                        YearMonth.from(demand.period().start()).plusMonths(step - 1L), month -> month.plusMonths(step))
                .map(YearMonth::atEndOfMonth)
                .takeWhile(end -> !end.isAfter(demand.period().end()))
                .map(end -> new Trajectory.Expected(end, wanted(demand.value(), end), wanted(demand.stretch(), end)))
                .toList();
    }

    private BigDecimal wanted(BigDecimal number, LocalDate end) {
        if (number == null) {
            return null;
        }
        var goal = demand.comparison().toReach(number, demand.counted());
        return demand.expected(goal, end).rounded();
    }
}
