package io.targetmonitor.alerts.notification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.targetmonitor.alerts.alert.AlertBook;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;

/** Who was told of an alert, and who not, and why not. */
@Path("/api/v1/alerts/{id}/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
class MessageResource {

    private final AlertBook alerts;
    private final SentMessages sent;
    private final HeldMessages held;
    private final Caller caller;

    MessageResource(AlertBook alerts, SentMessages sent, HeldMessages held, Caller caller) {
        this.alerts = alerts;
        this.sent = sent;
        this.held = held;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Lists the messages about an alert, oldest first: those sent and those that waited or wait")
    @APIResponse(
            responseCode = "200",
            description = "At most 500 of each",
            content =
                    @Content(
                            schema = @Schema(implementation = MessagePage.class),
                            examples = @ExampleObject(name = "one sent, one silenced", value = EXAMPLE)))
    public Page<Message> list(@RestPath UUID id) {
        alerts.of(List.of(id)).stream()
                .filter(alert -> caller.scope().covers(Area.parse(alert.area())))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var all = Stream.concat(
                        sent.ofAlert(id).stream().map(Message::of),
                        held.ofAlert(id).stream().map(Message::of))
                .sorted(Comparator.comparing(Message::at))
                .toList();
        return new Page<>(all, null);
    }

    private static final String EXAMPLE = """
            {"items":[{"at":"2023-07-06T02:00:00Z","why":"OPENED","recipient":{"role":null,"post":null,
            "department":"市自然资源局","level":0},"state":"SENT","hold":null,"silence":null,"releaseAt":null,
            "settledAt":null,"sentAs":"0188e2f1-7a00-7d14-8000-00000000b001"},
            {"at":"2023-11-06T02:00:00Z","why":"RAISED","recipient":{"role":null,"post":null,
            "department":"市自然资源局","level":0},"state":"WAITING","hold":"SILENCED",
            "silence":"0188e2f1-7a00-7b14-8000-00000000d014","releaseAt":"2023-11-12T16:00:00Z","settledAt":null,
            "sentAs":null}],"nextCursor":null}""";

    enum State {
        SENT,
        WAITING,
        TOLD,
        DIGESTED,
        HELD_AGAIN,
        OVER
    }

    /**
     * @param at when it came up
     * @param hold why it was not sent then; null where it was
     * @param releaseAt until when it waits; null: until something happens
     * @param sentAs id of the message that told it
     */
    record Message(
            Instant at,
            Why why,
            Recipient recipient,
            State state,
            Hold.Reason hold,
            UUID silence,
            Instant releaseAt,
            Instant settledAt,
            UUID sentAs) {

        static Message of(SentMessages.Sent sent) {
            return new Message(sent.at(), sent.why(), sent.recipient(), State.SENT, null, null, null, null, sent.id());
        }

        static Message of(HeldMessages.Shown held) {
            return new Message(
                    held.heldAt(),
                    held.why(),
                    held.recipient(),
                    held.outcome() == null
                            ? State.WAITING
                            : State.valueOf(held.outcome().name()),
                    held.hold(),
                    held.silence(),
                    held.releaseAt(),
                    held.settledAt(),
                    held.sentAs());
        }
    }

    /** For the description only: generics do not survive there. */
    record MessagePage(List<Message> items, String nextCursor) {}
}
