package io.targetmonitor.projects.rates;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.projects.known.AsKnown;
import io.targetmonitor.projects.project.Days;
import io.targetmonitor.projects.project.Filters;

/** Reads what somebody asks: which projects, of which window, as known when. */
@ApplicationScoped
class CohortQuestion {

    private final Caller caller;
    private final AsOf asOf;
    private final BusinessClock clock;

    CohortQuestion(Caller caller, AsOf asOf, BusinessClock clock) {
        this.caller = caller;
        this.asOf = asOf;
        this.clock = clock;
    }

    Cohort cohort(String area, LocalDate from, LocalDate to, String moment, String by, Integer maxDays) {
        Days.requireReal("from", from);
        Days.requireReal("to", to);
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "ends-before-start", from);
        }
        var instant = asOf.of(moment);
        var known = new AsKnown(caller.scope().within(Filters.area(area)), instant, clock.dayOf(instant));
        return new Cohort(known, from, to, By.parse(by), maxDays);
    }
}
