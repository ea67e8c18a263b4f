package io.targetmonitor.projects.known;

import java.time.Instant;
import java.time.LocalDate;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.projects.query.Query;

/**
 * The projects that somebody may see, as they were known at a moment.
 *
 * @param scope judged by the area that a project was known to lie in then
 * @param day of the moment, in the zone of the business
 */
public record AsKnown(AreaScope scope, Instant moment, LocalDate day) {

    /** {@code from project_version where …} of the projects that still counted then: one row each. */
    public Query versions() {
        return new Query()
                .add(" from project_version where counts and ")
                .inside(scope)
                .add(" and known_from <= ? and known_to > ?", moment, moment);
    }
}
