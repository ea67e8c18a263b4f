package io.targetmonitor.alerts.order;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.alerts.alert.AlertBook;
import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.alerts.query.Conditions;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.events.History;
import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.BusinessClock;

/** Reading orders, and opening them by hand; what people do with one stands in {@link OrderActions}. */
@Path("/api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supervision orders", description = "Who must answer for what, by when, and whether they did")
class OrderResource {

    private static final String ME = "me";

    private final Orders orders;
    private final PastOrders pastOrders;
    private final OrderDesk desk;
    private final KnownSubjects subjects;
    private final AlertBook alerts;
    private final History history;
    private final Caller caller;
    private final BusinessClock clock;
    private final AsOf asOf;

    OrderResource(
            Orders orders,
            PastOrders pastOrders,
            OrderDesk desk,
            KnownSubjects subjects,
            AlertBook alerts,
            History history,
            Caller caller,
            BusinessClock clock,
            AsOf asOf) {
        this.orders = orders;
        this.pastOrders = pastOrders;
        this.desk = desk;
        this.subjects = subjects;
        this.alerts = alerts;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
        this.asOf = asOf;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Lists supervision orders in one's areas, newest first",
            description =
                    "Parameters that are there must all hold; state may be given several times. With `asOf` orders"
                            + " are found and shown as they were known then.")
    @APIResponse(
            responseCode = "200",
            description = "A page of orders",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderPage.class),
                            examples = @ExampleObject(name = "one to be checked", value = OrderExamples.PAGE)))
    public Page<OrderView> list(
            @Parameter(description = "An area and all in it", example = "440784") @RestQuery String area,
            @Parameter(description = "The default is all") @RestQuery List<OrderState> state,
            @Parameter(description = "A department, or me") @RestQuery @Size(max = 200) String unit,
            @Parameter(description = Conditions.SUBJECT_MEANING) @RestQuery @Size(max = 200) String subject,
            @Parameter(description = "Only those whose due day has passed, or only the others") @RestQuery
                    Boolean overdue,
            @Parameter(description = "Included", example = "2023-11-01") @RestQuery LocalDate dueFrom,
            @Parameter(description = "Included", example = "2023-11-30") @RestQuery LocalDate dueTo,
            @Parameter(description = AsOf.MEANING, example = "2023-09-10") @RestQuery("asOf") String moment,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Parameter(description = "nextCursor of the page before") @RestQuery String cursor) {
        var past = asOf.asked(moment);
        var fields = past.isPresent() ? OrderFields.PAST : OrderFields.PRESENT;
        var filter = new Conditions()
                .visible(fields.areaPath(), caller.scope())
                .area(fields.areaPath(), area)
                .in(fields.state(), state.stream().map(fields::value).toList())
                .equal(fields.unit(), ME.equals(unit) ? caller.department().orElse("") : unit)
                .subject(fields.subject(), subject)
                .equal(fields.overdue(), overdue)
                .with(fields.due() + " >= ", "dueFrom", dueFrom)
                .with(fields.due() + " <= ", "dueTo", dueTo);
        var from = cursor == null ? filter : after(filter, fields, cursor);
        var found = past.map(then -> pastOrders.matching(from, then, limit + 1))
                .orElseGet(() -> orders.matching(from, limit + 1));
        return Page.of(found, limit, last -> Cursor.of(last.openedAt(), last.id()));
    }

    private static Conditions after(Conditions filter, OrderFields fields, String cursor) {
        var keys = Cursor.parse(cursor, 2);
        try {
            return filter.and(
                    "(%1$s < :lastOpened or (%1$s = :lastOpened and %2$s < :lastId))"
                            .formatted(fields.openedAt(), fields.id()),
                    Map.of("lastOpened", Instant.parse(keys.get(0)), "lastId", UUID.fromString(keys.get(1))));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.unknown();
        }
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Shows a supervision order and everything that happened to it",
            description = "With `asOf` as it was known then, without an ETag: 404 if it had not been opened.")
    @APIResponse(
            responseCode = "200",
            description = "The order, its timeline oldest first",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderWithTimeline.class),
                            examples = @ExampleObject(name = "accepted", value = OrderExamples.WITH_TIMELINE)))
    public RestResponse<OrderWithTimeline> show(
            @RestPath UUID id,
            @Parameter(description = AsOf.MEANING, example = "2023-09-10") @RestQuery("asOf") String moment) {
        return asOf.asked(moment)
                .map(then -> past(id, then))
                .orElseGet(
                        () -> present(orders.requireVisible(id, caller.scope()).view()));
    }

    private RestResponse<OrderWithTimeline> past(UUID id, Instant moment) {
        var order = pastOrders.require(id, caller.scope(), moment);
        var timeline = history.asOf(moment, OrderDesk.TOPIC, id.toString(), null, Page.MAX_LIMIT);
        return ResponseBuilder.ok(new OrderWithTimeline(order, timeline.items()))
                .build();
    }

    private RestResponse<OrderWithTimeline> present(OrderView order) {
        var timeline = history.of(OrderDesk.TOPIC, order.id().toString(), null, Page.MAX_LIMIT);
        return ResponseBuilder.ok(new OrderWithTimeline(order, timeline.items()))
                .header(HttpHeaders.ETAG, Etag.of(order.sequence()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Opens a supervision order by hand",
            description = "Where its subject has an open one already, or the unit has had enough in this month, it "
                    + "joins an open order, which is answered with 200.")
    @APIResponse(
            responseCode = "201",
            description = "The new order",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderView.class),
                            examples = @ExampleObject(name = "order", value = OrderExamples.ORDER)))
    @APIResponse(
            responseCode = "200",
            description = "The open order that it joined",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderView.class),
                            examples = @ExampleObject(name = "order", value = OrderExamples.ORDER)))
    public RestResponse<OrderView> open(
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NewOrder.class),
                                            examples = @ExampleObject(name = "land", value = OrderExamples.OPENING)))
                    NewOrder request) {
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        if (request.due() != null && request.due().isBefore(clock.dayOf(now))) {
            throw Refusal.invalid("due", "due-in-the-past", clock.dayOf(now));
        }
        var about = subjects.of(request.subject())
                .filter(known -> caller.scope().covers(Area.parse(known.area())))
                .orElseThrow(OrderResource::noSuchSubject);
        var named = named(request);
        var unit = request.unit() == null ? about.department() : request.unit();
        var opened = desk.open(
                new Opening(
                        about, unit, OpenedBy.HAND, request.text(), request.due(), null, entries(request, named, now)),
                now,
                caller.name());
        var view = opened.order().view();
        var answer = opened.isNew()
                ? ResponseBuilder.<OrderView>created(URI.create("/api/v1/orders/" + view.id()))
                        .entity(view)
                : ResponseBuilder.ok(view);
        return answer.header(HttpHeaders.ETAG, Etag.of(view.sequence())).build();
    }

    private List<AlertView> named(NewOrder request) {
        var ids = request.alerts() == null ? List.<UUID>of() : List.copyOf(request.alerts());
        var found = ids.isEmpty() ? List.<AlertView>of() : alerts.of(ids);
        for (var i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            if (found.stream().noneMatch(alert -> alert.id().equals(id) && isOf(request.subject(), alert))) {
                throw Refusal.invalid("alerts[" + i + "]", "alert-of-another-subject", request.subject());
            }
        }
        return found;
    }

    private static boolean isOf(String subject, AlertView alert) {
        return alert.subject().equals(subject) || alert.subject().startsWith(subject + "/");
    }

    private static List<OrderEntry> entries(NewOrder request, List<AlertView> named, Instant at) {
        if (named.isEmpty()) {
            return List.of(new OrderEntry(null, request.subject(), null, request.text(), at));
        }
        return named.stream()
                .map(alert ->
                        new OrderEntry(alert.id(), alert.subject(), alert.rule().name(), request.text(), at))
                .toList();
    }

    /** What lies outside one's areas is as if it were not there. */
    private static Refusal noSuchSubject() {
        return new Refusal(404, "not-found", List.of(new Refusal.Flaw("subject", "not-found")));
    }

    /**
     * @param unit who must answer; left out: the department of the subject
     * @param due the last day for the reply; left out: 15 working days
     * @param alerts of the subject; may be left out
     */
    record NewOrder(
            @NotBlank @Size(max = 200) String subject,
            @Size(min = 1, max = 200) String unit,
            LocalDate due,
            @NotBlank @Size(max = 2000) String text,
            @Size(max = 100) List<@NotNull UUID> alerts) {}

    record OrderWithTimeline(@JsonUnwrapped OrderView order, List<History.Item> timeline) {}

    /** For the description only: generics do not survive there. */
    record OrderPage(List<OrderView> items, String nextCursor, Instant asOf) {}
}
