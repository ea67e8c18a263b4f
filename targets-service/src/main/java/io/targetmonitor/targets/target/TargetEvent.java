package io.targetmonitor.targets.target;

import java.time.Instant;

import io.targetmonitor.kit.events.NewEvent;
import io.targetmonitor.targets.event.Change;
import io.targetmonitor.targets.event.Topic;

/** Data of the events about targets. */
record TargetEvent(TargetView target, Change change) {

    static final String SET = "target.set.v1";
    static final String REVISED = "target.revised.v1";
    static final String EXEMPTED = "target.exempted.v1";
    static final String ASSESSED = "target.assessed.v1";
    static final String WITHDRAWN = "target.withdrawn.v1";

    NewEvent of(String type, Instant businessTime, String actor) {
        return new NewEvent(Topic.NAME, type, target.id().toString(), target.area(), businessTime, actor, this);
    }
}
