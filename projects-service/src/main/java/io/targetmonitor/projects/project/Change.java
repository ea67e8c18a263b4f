package io.targetmonitor.projects.project;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

/**
 * What changed, from what to what, and why.
 *
 * @param remarks codes of doubts about the data, e.g. {@code STARTED_BEFORE_LAND_DELIVERED}
 */
record Change(
        List<Field> fields,
        @JsonInclude(NON_EMPTY) String reason,
        @JsonInclude(NON_EMPTY) LocalDate effectiveOn,
        @JsonInclude(NON_EMPTY) List<String> remarks) {

    /** One changed value as JSON has it; {@code field} is a path such as {@code milestones.STARTED.achieved}. */
    record Field(String field, Object from, Object to) {}

    static Change of(List<Field> fields, Because because) {
        return new Change(fields, because.reason(), because.effectiveOn(), because.remarks());
    }
}
