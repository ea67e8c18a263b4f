package io.targetmonitor.alerts.order;

import java.util.Optional;

/**
 * What this service knows of a subject without an alert. Turned round because what is kept of targets and projects
 * knows orders, and not the other way.
 */
public interface KnownSubjects {

    /** A target by its id, a project by its id, a milestone by {@code <project id>/<kind>}. */
    Optional<About> of(String subject);
}
