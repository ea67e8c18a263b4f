package io.targetmonitor.targets.observation;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.indicator.Indicator;

/** Which values an indicator takes. */
@ApplicationScoped
class Rules {

    private final BusinessClock clock;

    Rules(BusinessClock clock) {
        this.clock = clock;
    }

    /** @param indicator null if nobody has defined it */
    void check(Draft draft, Indicator indicator) {
        if (indicator == null) {
            throw new Flawed("indicator", "unknown-indicator");
        }
        if (indicator.isDerived() && !draft.basis().equals(OfficialFigure.BASIS)) {
            throw Refusal.conflict("indicator-derived", indicator.code());
        }
        if (indicator.isRanked()) {
            throw Refusal.conflict("indicator-ranked", indicator.code());
        }
        if (indicator.kind() == Kind.QUALITATIVE) {
            throw Refusal.conflict("indicator-without-values", indicator.code());
        }
        value(draft, indicator);
        converts(draft, indicator);
        time(draft);
    }

    private static void value(Draft draft, Indicator indicator) {
        var flaw = indicator.unit().flawOf(draft.value());
        if (flaw != null) {
            throw new Flawed("value", flaw);
        }
    }

    private static void converts(Draft draft, Indicator indicator) {
        if (draft.reported() == null) {
            return;
        }
        var converted = draft.reported().in(indicator.unit());
        if (converted == null) {
            throw new Flawed(
                    "reported.unit", "unit-does-not-convert", indicator.unit().code());
        }
        if (converted.compareTo(draft.value()) != 0) {
            throw new Flawed("reported.value", "value-does-not-convert", converted.toPlainString());
        }
    }

    private void time(Draft draft) {
        var published = draft.publishedAt();
        if (published != null && published.isAfter(clock.horizon())) {
            throw new Flawed("publishedAt", "in-the-future", clock.today());
        }
        var known = published == null ? clock.today() : clock.dayOf(published);
        if (draft.period().end().isAfter(known)) {
            throw new Flawed("period", "period-not-over", known);
        }
    }
}
