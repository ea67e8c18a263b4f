package io.targetmonitor.local.demo.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One entry somebody makes on a day: one call of a public API.
 *
 * <p>Ids are given by the services, so path and body name a project by its code, {@code {DEMO-K21}}, and a fact of it
 * by a pointer, {@code {DEMO-K12/blockers/0/id}}; {@link References} puts the present values in.
 *
 * @param day the business day on which it became known
 * @param user who enters it
 * @param path below {@code /api/v1}
 * @param repeat how a repetition is made harmless
 */
public record Action(
        LocalDate day, String user, DemoService service, String method, String path, ObjectNode body, Repeat repeat) {

    /** The same for the same entry in every run, and different for different entries. */
    public String idempotencyKey() {
        var name = day + " " + method + " " + path + " " + body;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public String toString() {
        return day + " " + user + ": " + method + " " + service + " " + path;
    }
}
