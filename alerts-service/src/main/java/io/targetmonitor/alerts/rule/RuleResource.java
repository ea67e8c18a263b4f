package io.targetmonitor.alerts.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Language;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.BusinessClock;

@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules", description = "When an alert opens, and how bad it is")
class RuleResource {

    private final Rules rules;
    private final Caller caller;
    private final BusinessClock clock;
    private final Event<RuleTuned> tuned;
    private final HttpHeaders headers;

    RuleResource(Rules rules, Caller caller, BusinessClock clock, Event<RuleTuned> tuned, HttpHeaders headers) {
        this.headers = headers;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
        this.tuned = tuned;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Lists all rules as they are tuned at the moment")
    @APIResponse(
            responseCode = "200",
            description = "The rules by code",
            content =
                    @Content(
                            schema = @Schema(implementation = RulePage.class),
                            examples =
                                    @ExampleObject(
                                            name = "rules",
                                            value = "{\"items\":[" + EXAMPLE + "],\"nextCursor\":null}")))
    public Page<RuleView> list() {
        return new Page<>(
                rules.inOrder().stream().map(rule -> RuleView.of(rule, words())).toList(), null);
    }

    private RuleWords words() {
        return new RuleWords(Language.of(headers));
    }

    @GET
    @Path("/{code}")
    @Transactional
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Shows a rule as it is tuned at the moment")
    @APIResponse(
            responseCode = "200",
            description = "The rule; its ETag is what a PUT must name",
            content =
                    @Content(
                            schema = @Schema(implementation = RuleView.class),
                            examples = @ExampleObject(name = "overdue milestones", value = EXAMPLE)))
    public RestResponse<RuleView> show(@RestPath String code) {
        return answer(rules.findById(known(code)));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Tunes a rule",
            description =
                    "Takes effect with the next event of a subject, for all others with the pass of the next day.")
    @APIResponse(
            responseCode = "200",
            description = "The rule as tuned",
            content =
                    @Content(
                            schema = @Schema(implementation = RuleView.class),
                            examples = @ExampleObject(name = "rule", value = EXAMPLE)))
    public RestResponse<RuleView> tune(
            @RestPath String code,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Tuning.class),
                                            examples = @ExampleObject(name = "a week of grace", value = """
                                                                    {"enabled":true,"severity":"YELLOW","graceDays":7,
                                                                    "parameters":{"redAfterMonths":3},"escalation":[3,5,10]}""")))
                    Tuning wanted) {
        var rule = rules.locked(known(code));
        Etag.require(ifMatch, rule.sequence());
        if (rule.tune(wanted.over(rule.setting()), caller.name(), clock.now())) {
            tuned.fire(new RuleTuned(Set.of(rule.code().family())));
        }
        return answer(rule);
    }

    private static RuleCode known(String code) {
        return RuleCode.known(code).orElseThrow(Refusal::notFound);
    }

    private RestResponse<RuleView> answer(Rule rule) {
        return ResponseBuilder.ok(RuleView.of(rule, words()))
                .header(HttpHeaders.ETAG, Etag.of(rule.sequence()))
                .build();
    }

    static final String EXAMPLE = """
            {"code":"MILESTONE_OVERDUE","family":"MILESTONE_OVERDUE","title":"节点逾期",\
            "description":"节点到期未完成：到期次日起黄灯，逾期满三个月起红灯。","enabled":true,"severity":"YELLOW",\
            "graceDays":0,"parameters":{"redAfterMonths":3,"untilMonthEnd":0},"escalation":[3,5,10],"meaning":[\
            {"name":"redAfterMonths","unit":"MONTHS","minimum":1,"maximum":36,"optional":false,\
            "text":"到期后满几个月转为红灯（含当日）"},{"name":"untilMonthEnd","unit":"SWITCH","minimum":0,"maximum":1,\
            "optional":false,"text":"1：到期当月月底前完成都算按期；0：到期日次日即逾期"}],\
            "changedBy":null,"changedAt":null,"sequence":1}""";

    /**
     * @param graceDays calendar days added before it fires
     * @param parameters may be left out, then they stay as they are; if given, what is not named goes back to as
     *     delivered
     * @param escalation working days without an answer until level 1, 2 and 3; may be left out, then it stays
     */
    record Tuning(
            @NotNull Boolean enabled,
            @NotNull Severity severity,
            @NotNull @Min(0) @Max(366) Integer graceDays,
            @Size(max = 10) Map<String, BigDecimal> parameters,
            @Size(max = 3) List<@NotNull Integer> escalation) {

        RuleSetting over(RuleSetting present) {
            return new RuleSetting(
                    enabled,
                    severity,
                    graceDays,
                    parameters == null ? present.parameters() : parameters,
                    escalation == null ? present.escalation() : escalation);
        }
    }

    /** For the description only: generics do not survive there. */
    record RulePage(List<RuleView> items, String nextCursor) {}
}
