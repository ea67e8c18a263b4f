package io.targetmonitor.targets.target;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

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

import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;

@Path("/api/v1/targets/{id}/checklist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
class ChecklistResource {

    private static final String APPLIED = """
            {
              "state": "APPLIED", "reviewer": "市文明办",
              "items": [
                {"text": "申报材料上报", "done": true, "evidence": "粤文明办函〔2023〕12号"},
                {"text": "实地测评", "done": false}
              ]
            }
            """;

    private final DecisionBook book;
    private final PlanText text;
    private final Caller caller;

    ChecklistResource(DecisionBook book, PlanText text, Caller caller) {
        this.book = book;
        this.text = text;
        this.caller = caller;
    }

    @PUT
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Says how far a designation or programme is, with evidence",
            description = "For indicators of the kind `QUALITATIVE`; the whole list each time. States: `NOT_STARTED`"
                    + " 未启动, `IN_PROGRESS` 推进中, `APPLIED` 已申报, `EVALUATED` 已测评, `DESIGNATED` 已命名 (the outcome"
                    + " is then `MET`), `FAILED` 未通过 (`NOT_MET`). The light stays grey: none is computed. Earlier"
                    + " lists stay known for an earlier `asOf`; the same list again changes nothing.")
    public RestResponse<TargetView> check(
            @RestPath UUID id,
            @RestHeader("If-Match") String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ChecklistForm.class),
                                            examples = @ExampleObject(name = "applied", value = APPLIED)))
                    ChecklistForm form) {
        var planned = book.held(id, ifMatch, caller.scope());
        caller.requireDepartment(text.read(planned.plan().content()).department());
        var checked = book.check(planned, form.checklist(), caller.name());
        return ResponseBuilder.create(
                        checked.isFirst() ? RestResponse.Status.CREATED : RestResponse.Status.OK, checked.target())
                .header("ETag", Etag.of(checked.target().sequence()))
                .build();
    }
}
