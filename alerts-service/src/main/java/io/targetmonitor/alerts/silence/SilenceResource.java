package io.targetmonitor.alerts.silence;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
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

import io.targetmonitor.alerts.query.Conditions;
import io.targetmonitor.alerts.request.RequiredReason;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.BusinessClock;

@Path("/api/v1/silences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Silences", description = "Of what nobody is told for a time, why, and who decided it")
class SilenceResource {

    /** A silence that nobody has to renew would be forgotten. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Silences silences;
    private final Caller caller;
    private final BusinessClock clock;
    private final AsOf asOf;
    private final Event<SilenceEnded> ended;

    SilenceResource(Silences silences, Caller caller, BusinessClock clock, AsOf asOf, Event<SilenceEnded> ended) {
        this.silences = silences;
        this.caller = caller;
        this.clock = clock;
        this.asOf = asOf;
        this.ended = ended;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Lists silences in one's areas, newest first; those that are over too",
            description = "With `asOf` those that had been begun then, without ends that came later.")
    @APIResponse(
            responseCode = "200",
            description = "A page of silences",
            content =
                    @Content(
                            schema = @Schema(implementation = SilencePage.class),
                            examples =
                                    @ExampleObject(
                                            name = "a typhoon",
                                            value = "{\"items\":[" + EXAMPLE + "],\"nextCursor\":null}")))
    public Page<SilenceView> list(
            @Parameter(description = "An area and all in it", example = "440784") @RestQuery String area,
            @Parameter(description = "Only those in force now, or only the others") @RestQuery Boolean active,
            @Parameter(description = AsOf.MEANING, example = "2023-09-10") @RestQuery("asOf") String moment,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Parameter(description = "nextCursor of the page before") @RestQuery String cursor) {
        var filter = new Conditions().visible("areaPath", caller.scope()).area("areaPath", area);
        var past = asOf.asked(moment);
        filter.with("createdAt <= ", "known", past.orElse(null));
        if (active != null) {
            filter.and(
                    active ? Silences.KNOWN_IN_FORCE : Silences.KNOWN_NOT_IN_FORCE,
                    Map.of("at", past.orElseGet(clock::now)));
        }
        var found = silences.matching(cursor == null ? filter : after(filter, cursor), limit + 1);
        return Page.of(found, limit, last -> Cursor.of(last.createdAt(), last.id()))
                .map(silence -> silence.viewAt(past.orElse(Instant.MAX)));
    }

    private static Conditions after(Conditions filter, String cursor) {
        var keys = Cursor.parse(cursor, 2);
        try {
            return filter.and(
                    "(createdAt < :lastCreated or (createdAt = :lastCreated and id < :lastId))",
                    Map.of("lastCreated", Instant.parse(keys.get(0)), "lastId", UUID.fromString(keys.get(1))));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.unknown();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Silences alerts for a time",
            description = "They still open and are recorded; messages about them wait, and what is open when the "
                    + "silence ends is told then. Everything that is set must match.")
    @APIResponse(
            responseCode = "201",
            description = "The silence",
            content =
                    @Content(
                            schema = @Schema(implementation = SilenceView.class),
                            examples = @ExampleObject(name = "a typhoon", value = EXAMPLE)))
    public RestResponse<SilenceView> silence(
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NewSilence.class),
                                            examples = @ExampleObject(name = "a typhoon", value = """
                                                                    {"area":"440784","rule":"MILESTONE_OVERDUE",
                                                                    "severity":"YELLOW","to":"2023-12-31T16:00:00Z",
                                                                    "reason":"台风停工，统一顺延"}""")))
                    NewSilence request) {
        caller.requireWritable(request.area());
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        var from = request.from() == null ? now : request.from();
        if (!request.to().isAfter(from) || !request.to().isAfter(now)) {
            throw Refusal.invalid("to", "silence-over-already");
        }
        requireNotForEver(from, request.to(), now);
        var silence =
                new Silence(Ids.next(), request.matcher(), from, request.to(), request.reason(), caller.name(), now);
        silences.persist(silence);
        return ResponseBuilder.<SilenceView>created(URI.create("/api/v1/silences/" + silence.id()))
                .entity(silence.view())
                .build();
    }

    private static void requireNotForEver(Instant from, Instant to, Instant now) {
        var start = from.isAfter(now) ? from : now;
        if (to.isAfter(start.plus(LONGEST))) {
            throw Refusal.invalid("to", "silence-too-long", LONGEST.toDays());
        }
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Ends a silence now; it stays on record, and what is open still is told")
    @APIResponse(responseCode = "204", description = "It is over")
    public void end(@RestPath UUID id) {
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        if (silences.requireLocked(id, caller.scope()).end(caller.name(), now)) {
            ended.fire(new SilenceEnded(id, now));
        }
    }

    private static final String EXAMPLE = """
            {"id":"0188e2f1-7a00-7b14-8000-00000000d014","area":"440784","rule":"MILESTONE_OVERDUE","subject":null,\
            "leader":null,"severity":"YELLOW","from":"2023-09-02T02:00:00Z","to":"2023-09-12T16:00:00Z",\
            "reason":"台风停工，统一顺延","createdBy":"supervisor","createdAt":"2023-09-02T02:00:00Z","endedBy":null,\
            "endedAt":null}""";

    /**
     * @param subject a target or milestone; a project means all its milestones too
     * @param severity exactly this one
     * @param from left out: now
     */
    record NewSilence(
            @NotNull Area area,
            RuleCode rule,
            @Size(min = 1, max = 200) String subject,
            @Size(min = 1, max = 200) String leader,
            Severity severity,
            Instant from,
            @NotNull Instant to,

            @Schema(required = true) @JsonDeserialize(using = RequiredReason.class) @Size(max = 1000)
            String reason) {

        Matcher matcher() {
            return new Matcher(area, rule, subject, leader, severity);
        }
    }

    /** For the description only: generics do not survive there. */
    record SilencePage(List<SilenceView> items, String nextCursor, Instant asOf) {}
}
