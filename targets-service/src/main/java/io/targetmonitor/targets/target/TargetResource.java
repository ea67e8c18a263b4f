package io.targetmonitor.targets.target;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.targets.moment.Moments;

@Path("/api/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
class TargetResource {

    private static final String LAND = """
            {
              "code": "HS23-T14", "name": "工业用地供应", "nameEn": "Industrial land supply",
              "indicator": "INDUSTRIAL_LAND_SUPPLY", "area": "440784", "period": "2023",
              "comparator": "GE", "value": 2000, "commitment": "BINDING",
              "profile": {"type": "MONTHLY", "shares": [3, 6, 14, 20, 27, 38, 45, 53, 64, 73, 84, 100]},
              "department": "市自然资源局",
              "source": {"document": "南方日报 2023-02-03", "quote": "落实工业用地供应不低于2000亩"},
              "decidedOn": "2023-02-03", "provenance": "SEED"
            }
            """;
    private static final String GROWTH = """
            {
              "code": "HS23-T01", "name": "全年地区生产总值增长率", "indicator": "GDP_GROWTH", "area": "440784",
              "period": "2023", "comparator": "GE", "value": 8, "stretch": 8.5, "commitment": "BINDING"
            }
            """;
    private static final String WITHDRAWN = """
            {"reason": "上级调整任务", "date": "2023-06-30"}
            """;

    private final TargetBook book;
    private final TargetReader reader;
    private final Moments moments;
    private final Caller caller;

    TargetResource(TargetBook book, TargetReader reader, Moments moments, Caller caller) {
        this.book = book;
        this.reader = reader;
        this.moments = moments;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Sets a target",
            description = "`comparator` is never assumed: 以上 and 不低于 include the number (`GE`), 超 does not (`GT`).")
    public RestResponse<TargetView> set(
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = TargetForm.class),
                                            examples = {
                                                @ExampleObject(name = "quantity", value = LAND),
                                                @ExampleObject(name = "growth", value = GROWTH)
                                            }))
                    TargetForm form) {
        caller.requireWritable(form.area());
        var target = book.set(form, caller.scope(), caller.name());
        return ResponseBuilder.create(RestResponse.Status.CREATED, target)
                .location(URI.create("/api/v1/targets/" + target.id()))
                .header("ETag", Etag.of(target.sequence()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Shows a target and where it stands",
            description = "With `asOf`, from what was published by then and under the plan known by then.")
    public RestResponse<TargetView> show(
            @RestPath UUID id, @RestQuery @Parameter(description = AsOf.MEANING, example = "2023-09-10") String asOf) {
        var moment = moments.asked(asOf);
        var target = reader.require(id, caller.scope(), moment);
        var answer = ResponseBuilder.ok(target);
        return target.sequence() == null
                ? answer.build()
                : answer.header("ETag", Etag.of(target.sequence())).build();
    }

    @POST
    @Path("/{id}/withdraw")
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Withdraws a target, with a reason; it stays readable")
    public RestResponse<TargetView> withdraw(
            @RestPath UUID id,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Withdrawal.class),
                                            examples = @ExampleObject(name = "withdrawn", value = WITHDRAWN)))
                    Withdrawal form) {
        var target = book.withdraw(id, form, caller.scope(), caller.name());
        return ResponseBuilder.ok(target)
                .header("ETag", Etag.of(target.sequence()))
                .build();
    }
}
