package io.targetmonitor.targets.observation;

import java.time.Instant;
import java.util.List;

import io.targetmonitor.kit.events.NewEvent;
import io.targetmonitor.targets.event.Change;
import io.targetmonitor.targets.event.Topic;

/** Data of {@code observation.recorded.v1} and, for a later vintage, {@code observation.revised.v1}. */
record ObservationEvent(ObservationView observation, Change change) {

    /** @param before the vintage in force so far; null for the first */
    static ObservationEvent of(ObservationView now, Observation before) {
        var field = new Change.Field("value", before == null ? null : before.value(), now.value());
        return new ObservationEvent(now, Change.of(List.of(field), now.reason(), null));
    }

    NewEvent by(String actor) {
        Instant businessTime = observation.publishedAt();
        return new NewEvent(Topic.NAME, type(), observation.subject(), observation.area(), businessTime, actor, this);
    }

    private String type() {
        return observation.vintage() == 1 ? "observation.recorded.v1" : "observation.revised.v1";
    }
}
