package io.targetmonitor.targets.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a change changed, for the history of its subject; all but the fields is often absent.
 *
 * @param statusRevised true if a corrected figure changed today's light, never false
 * @param cause the event of another service that made it
 */
public record Change(
        List<Field> fields,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate effectiveOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean statusRevised,
        @JsonInclude(JsonInclude.Include.NON_NULL) Cause cause) {

    /** One field, in the form it has in JSON. */
    public record Field(String field, Object from, Object to) {}

    /** An event of another service. */
    public record Cause(String type, String subject) {}

    public Change {
        fields = List.copyOf(fields);
    }

    public static Change of(List<Field> fields) {
        return of(fields, null, null);
    }

    public static Change of(List<Field> fields, String reason, LocalDate effectiveOn) {
        return new Change(fields, reason, effectiveOn, null, null);
    }

    public Change because(String why) {
        return new Change(fields, why, effectiveOn, statusRevised, cause);
    }

    public Change thatRevisesTheStatus() {
        return new Change(fields, reason, effectiveOn, true, cause);
    }

    public Change causedBy(String type, UUID subject) {
        return new Change(fields, reason, effectiveOn, statusRevised, new Cause(type, subject.toString()));
    }
}
