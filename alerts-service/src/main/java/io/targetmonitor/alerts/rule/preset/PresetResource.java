package io.targetmonitor.alerts.rule.preset;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleCheck;
import io.targetmonitor.alerts.rule.RuleTuner;
import io.targetmonitor.alerts.rule.Rules;
import io.targetmonitor.kit.http.Language;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.BusinessClock;

@Path("/api/v1/rule-presets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
class PresetResource {

    private final Presets presets;
    private final Rules rules;
    private final RuleTuner tuner;
    private final Caller caller;
    private final BusinessClock clock;
    private final HttpHeaders headers;

    PresetResource(
            Presets presets, Rules rules, RuleTuner tuner, Caller caller, BusinessClock clock, HttpHeaders headers) {
        this.presets = presets;
        this.rules = rules;
        this.tuner = tuner;
        this.caller = caller;
        this.clock = clock;
        this.headers = headers;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Lists how places have tuned their rules, and which of that is in force here")
    @APIResponse(
            responseCode = "200",
            description = "The presets",
            content =
                    @Content(
                            schema = @Schema(implementation = PresetPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "presets",
                                            value = "{\"items\":[" + EXAMPLE + "],\"nextCursor\":null}")))
    public Page<PresetView> list() {
        var book = rules.book();
        return new Page<>(
                presets.all().stream().map(preset -> view(preset, book)).toList(), null);
    }

    @POST
    @Path("/{name}/apply")
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Tunes all rules that a preset names as it says",
            description = "Rules that it does not name stay as they are. Takes effect like tuning a single rule.")
    @APIResponse(
            responseCode = "200",
            description = "The preset, now in force",
            content =
                    @Content(
                            schema = @Schema(implementation = PresetView.class),
                            examples = @ExampleObject(name = "Wuhan", value = EXAMPLE)))
    public RestResponse<PresetView> apply(@RestPath String name) {
        var preset = presets.require(name);
        tuner.tune(
                preset.rules().stream().collect(Collectors.toMap(Preset.Tuned::code, Preset.Tuned::setting)),
                caller.name(),
                clock.now());
        return ResponseBuilder.ok(view(preset, rules.book())).build();
    }

    private PresetView view(Preset preset, RuleBook book) {
        var english = Language.of(headers).equals(Locale.ENGLISH);
        return new PresetView(
                preset.name(),
                english ? preset.place().en() : preset.place().chinese(),
                preset.year(),
                preset.source(),
                english ? preset.text().en() : preset.text().chinese(),
                preset.rules().stream()
                        .allMatch(rule -> RuleCheck.reduced(rule.code(), rule.setting())
                                .equals(book.of(rule.code()).setting())),
                preset.rules());
    }

    private static final String EXAMPLE = """
            {"name":"wuhan","place":"武汉","year":null,"source":"武汉市重大项目管理办法（湖北日报）",\
            "description":"低于序时进度的80%（不含）黄，低于60%（不含）红。","inForce":true,"rules":[\
            {"code":"TARGET_BEHIND","enabled":true,"severity":"YELLOW","graceDays":0,\
            "parameters":{"percentUnder":80},"escalation":[3,5,10]},\
            {"code":"TARGET_FAR_BEHIND","enabled":true,"severity":"RED","graceDays":0,\
            "parameters":{"percentUnder":60},"escalation":[3,5,10]}]}""";

    /**
     * @param inForce true if every rule it names is tuned as it says
     */
    record PresetView(
            String name,
            String place,
            Integer year,
            String source,
            String description,
            boolean inForce,
            List<Preset.Tuned> rules) {}

    /** For the description only: generics do not survive there. */
    record PresetPage(List<PresetView> items, String nextCursor) {}
}
