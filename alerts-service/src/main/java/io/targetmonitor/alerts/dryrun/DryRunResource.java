package io.targetmonitor.alerts.dryrun;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

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

import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.RuleCheck;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Rules;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.BusinessClock;

@Path("/api/v1/rules/{code}/dry-run")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
class DryRunResource {

    private static final int MAX_DAYS = 1_830;

    private final DryRun dryRun;
    private final Rules rules;
    private final Caller caller;
    private final BusinessClock clock;

    DryRunResource(DryRun dryRun, Rules rules, Caller caller, BusinessClock clock) {
        this.dryRun = dryRun;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Tries a rule on what has been: when it would have fired, for whom, and how right it was",
            description = "With the body's tuning, or as the rule is tuned now. Nothing is stored and nobody is told."
                    + " At most " + DryRun.MAX_SUBJECTS + " targets and projects at a time.")
    @APIResponse(
            responseCode = "200",
            description = "What the rule would have said, earliest first; the first " + Result.SHOWN + " times",
            content =
                    @Content(
                            schema = @Schema(implementation = Result.class),
                            examples = @ExampleObject(name = "land", value = RESULT)))
    public RestResponse<Result> run(
            @RestPath String code,
            @Parameter(description = "The first day; the default is a year before the last", example = "2023-01-01")
                    @RestQuery
                    String from,
            @Parameter(description = "The last day; the default is today", example = "2023-11-10") @RestQuery String to,
            @Parameter(description = "An area and all in it", example = "440784") @RestQuery String area,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Trial.class),
                                            examples = @ExampleObject(name = "ten points", value = """
                                                                    {"parameters":{"pointsFrom":10}}""")))
                    Trial trial) {
        var rule = RuleCode.known(code).orElseThrow(Refusal::notFound);
        if (rule.family() == Family.PROMISE) {
            throw Refusal.conflict("rule-not-replayed", rule);
        }
        var last = to == null ? clock.today() : day("to", to);
        var first = from == null ? last.minusYears(1) : day("from", from);
        check(first, last);
        var book = rules.book();
        var setting = trial == null
                ? book.of(rule).setting()
                : trial.over(book.of(rule).setting());
        RuleCheck.check(rule, setting);
        var found = dryRun.run(rule, book.with(rule, setting), within(area), first, last);
        return ResponseBuilder.ok(Result.of(rule, first, last, setting, found)).build();
    }

    private void check(LocalDate first, LocalDate last) {
        if (last.isAfter(clock.today())) {
            throw Refusal.invalid("to", "in-the-future", clock.today());
        }
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) > MAX_DAYS) {
            throw Refusal.invalid("from", "window-too-long", MAX_DAYS);
        }
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, "not-a-date");
        }
    }

    /** What of one's own areas lies in the area asked for. */
    private AreaScope within(String code) {
        if (code == null) {
            return caller.scope();
        }
        try {
            var area = Area.parse(code);
            return caller.scope().covers(area)
                    ? new AreaScope(false, List.of(area))
                    : new AreaScope(
                            false,
                            caller.scope().areas().stream()
                                    .filter(area::contains)
                                    .toList());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("area", "not-an-area");
        }
    }

    private static final String RESULT = """
            {"rule":"TARGET_BEHIND","from":"2023-01-01","to":"2023-11-10","setting":{"enabled":true,\
            "severity":"YELLOW","graceDays":0,"parameters":{"pointsFrom":10},"escalation":[3,5,10]},"subjects":41,\
            "fired":1,"score":{"decided":0,"missed":0,"precision":null,"medianLeadDays":null},"truncated":false,\
            "items":[{"subject":"01857c35-2200-7014-8000-000000000014","subjectName":"工业用地供应",\
            "subjectNameEn":"Industrial land supplied","area":"440784","leader":"副市长（分管自然资源）",\
            "department":"市自然资源局","firedOn":"2023-11-06","severity":"YELLOW","worst":"YELLOW","endedOn":null,\
            "cause":null,"becameRule":null,"missed":null,"leadDays":null}]}""";
}
