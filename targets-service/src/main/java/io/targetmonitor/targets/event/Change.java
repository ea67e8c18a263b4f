package io.targetmonitor.targets.event;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What a change changed, for the history of its subject; {@code reason} and {@code effectiveOn} are often absent. */
public record Change(
        List<Field> fields,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate effectiveOn) {

    /** One field, in the form it has in JSON. */
    public record Field(String field, Object from, Object to) {}

    public Change {
        fields = List.copyOf(fields);
    }

    public static Change of(List<Field> fields) {
        return new Change(fields, null, null);
    }
}
