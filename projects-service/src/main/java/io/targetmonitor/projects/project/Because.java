package io.targetmonitor.projects.project;

import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.kit.http.Reason;

/**
 * What is told about a change beside the change itself.
 *
 * @param reason null if none was given
 * @param effectiveOn the day from which it holds; null if nobody said another than today
 * @param remarks doubts about the data, usually none
 */
public record Because(String reason, LocalDate effectiveOn, List<String> remarks) {

    public Because {
        remarks = List.copyOf(remarks);
    }

    public static Because of(String reason) {
        return new Because(reason, null, List.of());
    }

    public static Because of(String reason, LocalDate effectiveOn) {
        return new Because(reason, effectiveOn, List.of());
    }

    Because requireReason() {
        Reason.require(reason);
        return this;
    }
}
