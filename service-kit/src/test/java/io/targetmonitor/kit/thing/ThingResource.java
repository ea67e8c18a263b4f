package io.targetmonitor.kit.thing;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.events.Envelope;
import io.targetmonitor.kit.events.EventFeed;
import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.History;
import io.targetmonitor.kit.events.NewEvent;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.kit.time.Period;

/** The smallest service that uses all of the kit: things are remembered as events only. */
@Path("/api/v1/things")
@Produces(MediaType.APPLICATION_JSON)
class ThingResource {

    static final String TOPIC = "targets.events.v1";
    static final String LATE = "late";

    /** While set, a registration stays open until it is released. */
    static volatile CountDownLatch gate = new CountDownLatch(0);

    /** Released by the next registration that has come as far as the gate. */
    static volatile CountDownLatch atTheGate = new CountDownLatch(0);

    private final EventLog log;
    private final EventFeed feed;
    private final History history;
    private final Caller caller;
    private final BusinessClock clock;
    private final AsOf asOf;
    private final TransactionManager transactions;

    ThingResource(
            EventLog log,
            EventFeed feed,
            History history,
            Caller caller,
            BusinessClock clock,
            AsOf asOf,
            TransactionManager transactions) {
        this.log = log;
        this.feed = feed;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
        this.asOf = asOf;
        this.transactions = transactions;
    }

    record NewThing(
            @NotNull @Size(max = 100) String name,
            @NotNull Area area,
            Period period,
            @PositiveOrZero BigDecimal size,
            LocalDate since,
            Integer rank,
            List<@Valid Part> parts) {}

    record Part(@NotNull String name) {}

    record Thing(UUID id, String name, Area area, BigDecimal size, long sequence) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.REPORTER)
    public RestResponse<Thing> register(@Valid @NotNull NewThing thing) throws InterruptedException {
        caller.requireWritable(thing.area());
        var id = UUID.randomUUID();
        var sequence = log.append(new NewEvent(
                TOPIC,
                "target.set.v1",
                id.toString(),
                thing.area(),
                clock.now(),
                caller.name(),
                Map.of("target", thing.name(), "change", Map.of("reason", "new"))));
        atTheGate.countDown();
        gate.await(30, TimeUnit.SECONDS);
        return ResponseBuilder.<Thing>created(URI.create("/api/v1/things/" + id))
                .header("ETag", Etag.of(sequence))
                .entity(new Thing(id, thing.name(), thing.area(), thing.size(), sequence))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.REPORTER)
    public Map<String, String> change(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        Etag.require(ifMatch, 3);
        return Map.of("id", id.toString());
    }

    /** Writes once its transaction has been ended for taking too long. */
    @POST
    @Path("/late")
    @Transactional
    @TransactionConfiguration(timeout = 1)
    @RolesAllowed(Roles.REPORTER)
    public void registerLate() throws SystemException {
        while (transactions.getStatus() == Status.STATUS_ACTIVE) {
            Thread.onSpinWait();
        }
        log.append(
                new NewEvent(TOPIC, "target.set.v1", LATE, new Area("441999"), clock.now(), caller.name(), Map.of()));
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER})
    public Map<String, String> list(
            @RestQuery Area area,
            @RestQuery("asOf") String moment,
            @RestQuery LocalDate since,
            @RestQuery @Min(1) @Max(500) @DefaultValue("50") int limit) {
        return Map.of(
                "asOf",
                asOf.of(moment).toString(),
                "area",
                String.valueOf(area),
                "limit",
                "" + limit,
                "since",
                String.valueOf(since));
    }

    @GET
    @Path("/events")
    @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
    public Page<Envelope> events(
            @RestQuery String after, @RestQuery String subject, @RestQuery @DefaultValue("50") int limit) {
        return feed.page(TOPIC, after, subject, limit, caller.scope(), false);
    }

    @GET
    @Path("/{name}")
    @RolesAllowed(Roles.VIEWER)
    public Map<String, String> called(@RestPath String name) {
        return Map.of("name", name);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    public Page<History.Item> history(@RestPath UUID id) {
        return history.of(TOPIC, id.toString(), null, 50);
    }
}
