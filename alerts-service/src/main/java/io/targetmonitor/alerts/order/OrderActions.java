package io.targetmonitor.alerts.order;

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

import io.targetmonitor.alerts.alert.Evidence;
import io.targetmonitor.alerts.request.RequiredReason;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.BusinessClock;

/** What the unit and the supervision office do with an order; each answers with the order as it is then. */
@Path("/api/v1/orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Supervision orders")
class OrderActions {

    private final Orders orders;
    private final OrderNumbers numbers;
    private final OrderDesk desk;
    private final Caller caller;
    private final BusinessClock clock;

    OrderActions(Orders orders, OrderNumbers numbers, OrderDesk desk, Caller caller, BusinessClock clock) {
        this.orders = orders;
        this.numbers = numbers;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/accept")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Accepts an assigned order for the unit (签收)")
    public RestResponse<OrderView> accept(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return act(id, ifMatch, (order, now) -> order.accept(caller.name(), now));
    }

    @POST
    @Path("/reply")
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Replies to an accepted or returned order, with evidence (反馈)")
    public RestResponse<OrderView> reply(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Answer.class),
                                            examples = @ExampleObject(name = "land", value = OrderExamples.REPLY)))
                    Answer answer) {
        return act(id, ifMatch, (order, now) -> order.reply(caller.name(), answer.text(), answer.evidence(), now));
    }

    @POST
    @Path("/close")
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Closes an order that was replied to, with what was concluded and the evidence (销号)")
    public RestResponse<OrderView> close(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Answer.class),
                                            examples =
                                                    @ExampleObject(name = "checked", value = OrderExamples.CONCLUSION)))
                    Answer conclusion) {
        return act(id, ifMatch, (order, now) -> order.close(conclusion.text(), conclusion.evidence(), now));
    }

    @POST
    @Path("/return")
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Returns a reply that does not do (退回)",
            description = "A closed order is taken up again this way; it keeps its number.")
    public RestResponse<OrderView> sendBack(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Return.class),
                                            examples = @ExampleObject(name = "paper", value = OrderExamples.RETURN)))
                    Return wanted) {
        return act(id, ifMatch, (order, now) -> {
            if (order.isClosed()) {
                numbers.locked(clock.dayOf(now).getYear(), List.of(order.place().code()));
                if (!orders.openOf(List.of(order.subject())).isEmpty()) {
                    throw Refusal.conflict("subject-has-open-order");
                }
            }
            return order.sendBack(wanted.reason(), wanted.due(), now, clock.dayOf(now));
        });
    }

    @POST
    @Path("/extend")
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Asks for a later due day (reporter) or grants one (supervisor) (延期)",
            description = "Before the due day only; a supervisor may grant later what was asked in time.")
    public RestResponse<OrderView> extend(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Longer.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "two weeks",
                                                            value = OrderExamples.EXTENSION)))
                    Longer wanted) {
        var grants = caller.is(Roles.SUPERVISOR) || caller.is(Roles.ADMIN);
        return act(
                id,
                ifMatch,
                (order, now) -> grants
                        ? order.extend(wanted.due(), wanted.reason(), now, clock.dayOf(now))
                        : order.askExtension(
                                new Extension(wanted.due(), wanted.reason(), caller.name(), now), clock.dayOf(now)));
    }

    private RestResponse<OrderView> act(
            UUID id, String ifMatch, BiFunction<SupervisionOrder, Instant, OrderStep> action) {
        var order = orders.requireLocked(id, caller.scope());
        caller.requireDepartment(order.unit());
        Etag.check(ifMatch, order.sequence());
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        var step = action.apply(order, now);
        desk.tell(step, now, caller.name());
        return ResponseBuilder.ok(step.order())
                .header(HttpHeaders.ETAG, Etag.of(order.sequence()))
                .build();
    }

    record Answer(
            @NotBlank @Size(max = 2000) String text,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull Evidence> evidence) {}

    record Return(
            @Schema(required = true) @JsonDeserialize(using = RequiredReason.class) @Size(max = 1000)
            String reason,

            LocalDate due) {}

    record Longer(
            @NotNull LocalDate due,

            @Schema(required = true) @JsonDeserialize(using = RequiredReason.class) @Size(max = 1000)
            String reason) {}
}
