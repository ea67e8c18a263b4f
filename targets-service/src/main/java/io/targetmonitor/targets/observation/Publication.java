package io.targetmonitor.targets.observation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.time.BusinessClock;

/** Says when a value becomes known. */
@ApplicationScoped
class Publication {

    private final BusinessClock business;
    private final Clock clock;

    Publication(BusinessClock business, Clock clock) {
        this.business = business;
        this.clock = clock;
    }

    /** The moment a draft speaks for: its own publication, else all that is known by now. */
    Instant moment(Draft draft) {
        return draft.publishedAt() == null ? business.horizon() : draft.publishedAt();
    }

    /** A value without a moment of its own is known from now on, and not before the one it corrects. */
    Published of(Draft draft, Optional<Observation> corrected) {
        var now = business.now();
        var at = draft.publishedAt() != null
                ? draft.publishedAt()
                : corrected.map(Observation::publishedAt).filter(now::isBefore).orElse(now);
        return new Published(at, now, clock.instant(), business.dayOf(at).isBefore(business.today()));
    }
}
