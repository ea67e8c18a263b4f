package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.alerts.query.Conditions;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.silence.SilenceBook;
import io.targetmonitor.kit.events.Envelope;
import io.targetmonitor.kit.events.EventFeed;
import io.targetmonitor.kit.events.History;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.BusinessClock;

/** Reading; what people do with an alert stands in {@link AlertActions}. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "What slips, who was told, who promised what")
class AlertResource {

    private static final String ME = "me";

    private final Alerts alerts;
    private final PastAlerts pastAlerts;
    private final SilenceBook silences;
    private final History history;
    private final EventFeed feed;
    private final Caller caller;
    private final BusinessClock clock;
    private final AsOf asOf;

    AlertResource(
            Alerts alerts,
            PastAlerts pastAlerts,
            SilenceBook silences,
            History history,
            EventFeed feed,
            Caller caller,
            BusinessClock clock,
            AsOf asOf) {
        this.alerts = alerts;
        this.pastAlerts = pastAlerts;
        this.silences = silences;
        this.history = history;
        this.feed = feed;
        this.caller = caller;
        this.clock = clock;
        this.asOf = asOf;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Lists alerts in one's areas, newest first",
            description =
                    "Parameters that are there must all hold; state, severity and rule may be given several times. With"
                            + " `asOf` alerts are found and shown as they were known then.")
    @APIResponse(
            responseCode = "200",
            description = "A page of alerts",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one red alert",
                                            value = "{\"items\":[" + AlertExamples.LISTED + "],\"nextCursor\":null}")))
    public Page<ListedAlert> list(
            @Parameter(description = "An area and all in it", example = "440784") @RestQuery String area,
            @Parameter(description = "The default is all") @RestQuery List<AlertState> state,
            @RestQuery List<Severity> severity,
            @Parameter(description = "Who is to act: 0 unit, 1 leader, 2 supervision office, 3 mayor")
                    @RestQuery
                    @Min(0)
                    @Max(3)
                    Integer level,
            @RestQuery List<RuleCode> rule,
            @Parameter(description = Conditions.SUBJECT_MEANING) @RestQuery @Size(max = 200) String subject,
            @Parameter(description = "A post, or me", example = "me") @RestQuery @Size(max = 200) String leader,
            @Parameter(description = "A department, or me") @RestQuery @Size(max = 200) String department,
            @Parameter(description = "An instant or a day, included", example = "2023-07-01") @RestQuery
                    String openedFrom,
            @Parameter(description = "An instant or a day, included", example = "2023-11-10") @RestQuery
                    String openedTo,
            @Parameter(description = AsOf.MEANING, example = "2023-09-10") @RestQuery("asOf") String moment,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Parameter(description = "nextCursor of the page before") @RestQuery String cursor) {
        var past = asOf.asked(moment);
        var filter = new AlertFilter(caller.scope(), past.isPresent() ? AlertFields.PAST : AlertFields.PRESENT)
                .area(area)
                .states(state)
                .severities(severity)
                .level(level)
                .rules(rule)
                .subject(subject)
                .leader(ME.equals(leader) ? caller.post().orElse("") : leader)
                .department(ME.equals(department) ? caller.department().orElse("") : department)
                .opened(Moments.from(openedFrom, clock), Moments.to(openedTo, clock));
        var quiet = quiet(past);
        return past.map(then -> pastAlerts.page(filter, cursor, limit, then))
                .orElseGet(() -> alerts.page(filter, cursor, limit))
                .map(alert -> new ListedAlert(alert, quiet.silencing(alert)));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Shows an alert and everything that happened to it",
            description = "With `asOf` as it was known then, without an ETag: 404 if it had not opened.")
    @APIResponse(
            responseCode = "200",
            description = "The alert, its timeline oldest first",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertWithTimeline.class),
                            examples = @ExampleObject(name = "raised", value = AlertExamples.WITH_TIMELINE)))
    public RestResponse<AlertWithTimeline> show(
            @RestPath UUID id,
            @Parameter(description = AsOf.MEANING, example = "2023-09-10") @RestQuery("asOf") String moment) {
        var past = asOf.asked(moment);
        var quiet = quiet(past);
        return past.map(then -> ResponseBuilder.ok(
                                shown(pastAlerts.require(id, caller.scope(), then), quiet, timeline(id, then)))
                        .build())
                .orElseGet(
                        () -> present(alerts.requireVisible(id, caller.scope()).view(), quiet));
    }

    private RestResponse<AlertWithTimeline> present(AlertView alert, Quiet quiet) {
        var timeline = history.of(AlertDesk.TOPIC, alert.id().toString(), null, Page.MAX_LIMIT);
        return ResponseBuilder.ok(shown(alert, quiet, timeline))
                .header(HttpHeaders.ETAG, Etag.of(alert.sequence()))
                .build();
    }

    private Page<History.Item> timeline(UUID id, Instant moment) {
        return history.asOf(moment, AlertDesk.TOPIC, id.toString(), null, Page.MAX_LIMIT);
    }

    private static AlertWithTimeline shown(AlertView alert, Quiet quiet, Page<History.Item> timeline) {
        return new AlertWithTimeline(alert, quiet.silencing(alert), timeline.items());
    }

    private Quiet quiet(Optional<Instant> past) {
        return past.map(moment -> Quiet.knownAt(silences, moment)).orElseGet(() -> Quiet.at(silences, clock.now()));
    }

    @GET
    @Path("/events")
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Replays the events of alerts in one's areas, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of envelopes as on the topic alerts.events.v1",
            content =
                    @Content(
                            schema = @Schema(implementation = EventPage.class),
                            examples = @ExampleObject(name = "the end", value = "{\"items\":[],\"nextCursor\":null}")))
    public Page<Envelope> events(
            @Parameter(description = "nextCursor of the page before") @RestQuery String after,
            @Parameter(description = "Only of this alert") @RestQuery UUID subject,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var id = subject == null ? null : subject.toString();
        return feed.page(AlertDesk.TOPIC, after, id, limit, caller.scope(), false);
    }

    /** @param silencedBy the silence in force that covers it; null when none does */
    record ListedAlert(@JsonUnwrapped AlertView alert, UUID silencedBy) {}

    /** @param silencedBy the silence in force that covers it; null when none does */
    record AlertWithTimeline(@JsonUnwrapped AlertView alert, UUID silencedBy, List<History.Item> timeline) {}

    /** For the description only: generics do not survive there. */
    record AlertPage(List<ListedAlert> items, String nextCursor, Instant asOf) {}

    /** For the description only. */
    record EventPage(List<Envelope> items, String nextCursor) {}
}
