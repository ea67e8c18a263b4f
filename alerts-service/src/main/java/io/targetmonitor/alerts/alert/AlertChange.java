package io.targetmonitor.alerts.alert;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.targetmonitor.alerts.rule.Cause;

/**
 * What an event changed; all but {@code fields} is left out where it says nothing.
 *
 * @param cause why the alert took this step, where neither a rule nor what somebody did says it
 * @param reason what the person who resolved or assigned it wrote
 * @param comment what somebody remarked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertChange(List<Field> fields, Cause cause, String reason, List<Evidence> evidence, String comment) {

    /** One field, with its values before and after; both are written, null or not. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Field(String field, Object from, Object to) {}

    static AlertChange of(List<Field> fields) {
        return new AlertChange(fields, null, null, null, null);
    }

    static AlertChange because(Cause cause, List<Field> fields) {
        return new AlertChange(fields, cause, null, null, null);
    }
}
