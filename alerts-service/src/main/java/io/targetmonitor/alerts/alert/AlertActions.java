package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.alerts.request.RequiredReason;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.BusinessClock;

/** What people do with an alert; each answers with the alert as it is then. */
@Path("/api/v1/alerts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
class AlertActions {

    private final Alerts alerts;
    private final AlertDesk desk;
    private final Caller caller;
    private final BusinessClock clock;

    AlertActions(Alerts alerts, AlertDesk desk, Caller caller, BusinessClock clock) {
        this.alerts = alerts;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/acknowledge")
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Takes an open alert over, with a promise: which measure, done by which day")
    public RestResponse<AlertView> acknowledge(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Promise.class),
                                            examples = @ExampleObject(name = "promise", value = AlertExamples.PROMISE)))
                    Promise promise) {
        return act(
                id,
                ifMatch,
                (alert, now) -> alert.acknowledge(
                        caller.name(), promise.promisedBy(), promise.measure(), now, clock.dayOf(now)));
    }

    @POST
    @Path("/comment")
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Adds a remark to the timeline of an alert")
    public RestResponse<AlertView> comment(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Comment.class),
                                            examples = @ExampleObject(name = "remark", value = AlertExamples.COMMENT)))
                    Comment comment) {
        return act(id, ifMatch, (alert, now) -> alert.comment(comment.text(), now));
    }

    @POST
    @Path("/resolve")
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Settles an alert with evidence, although its condition may still hold",
            description = "It comes back only if it gets worse, or after the condition was gone.")
    public RestResponse<AlertView> resolve(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Settlement.class),
                                            examples =
                                                    @ExampleObject(name = "minutes", value = AlertExamples.SETTLEMENT)))
                    Settlement settlement) {
        return act(id, ifMatch, (alert, now) -> alert.settle(settlement.reason(), settlement.evidence(), now));
    }

    @POST
    @Path("/assign")
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Puts another department or leader in charge of an alert",
            description = "Stays until the alert is resolved, whatever its subject says; who takes over is told.")
    public RestResponse<AlertView> assign(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Handover.class),
                                            examples =
                                                    @ExampleObject(name = "handover", value = AlertExamples.HANDOVER)))
                    Handover handover) {
        if (handover.department() == null && handover.leader() == null) {
            throw Refusal.invalid("department", "somebody-required");
        }
        return act(
                id,
                ifMatch,
                (alert, now) ->
                        alert.assign(handover.department(), handover.leader(), handover.reason(), caller.name(), now));
    }

    private RestResponse<AlertView> act(UUID id, String ifMatch, BiFunction<Alert, Instant, Transition> action) {
        var alert = alerts.requireLocked(id, caller.scope());
        caller.requireDepartment(alert.facts().department());
        Etag.check(ifMatch, alert.sequence());
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        var step = action.apply(alert, now);
        desk.tell(List.of(step), now, caller.name());
        return ResponseBuilder.ok(step.alert())
                .header(HttpHeaders.ETAG, Etag.of(alert.sequence()))
                .build();
    }

    record Promise(
            @NotNull LocalDate promisedBy,
            @NotBlank @Size(max = 500) String measure) {}

    /** At least one of them; the other stays as it is. */
    record Handover(
            @Size(min = 1, max = 200) String department,
            @Size(min = 1, max = 200) String leader,
            @Size(max = 1000) String reason) {}

    record Comment(@NotBlank @Size(max = 2000) String text) {}

    record Settlement(
            @Schema(required = true) @JsonDeserialize(using = RequiredReason.class) @Size(max = 1000)
            String reason,

            @NotEmpty @Size(max = 20) List<@Valid @NotNull Evidence> evidence) {}
}
