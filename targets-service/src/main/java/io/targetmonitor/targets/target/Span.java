package io.targetmonitor.targets.target;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.targetmonitor.kit.time.Period;

/** The days for which values matter to some targets. */
record Span(LocalDate from, LocalDate to) {

    private static final Span ALL = new Span(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));

    /** Of their plans and their original ones; all days if one of them has no deadline. */
    static Span of(Collection<Judged> judged) {
        var periods = judged.stream()
                .flatMap(it -> Stream.of(it.plan(), it.original()))
                .map(Plan::period)
                .toList();
        return periods.isEmpty() || periods.contains(null) ? ALL : around(periods);
    }

    /** A target that starts in spring needs what the year had reached before it. */
    private static Span around(List<Period> periods) {
        var from = periods.stream().map(Period::start).min(Comparator.naturalOrder());
        var to = periods.stream().map(Period::end).max(Comparator.naturalOrder());
        return new Span(from.orElseThrow().withDayOfYear(1), to.orElseThrow());
    }
}
