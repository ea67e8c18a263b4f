package io.targetmonitor.targets.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.targets.moment.Moments;

@Path("/api/v1/what-if")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "What if")
class WhatIfResource {

    private static final String VALUES = """
        {
          "targetId": "01861500-8100-7014-8000-000000000014",
          "assume": [{"period": "2023-11", "value": 1700}, {"period": "2023-12", "value": 2035}]
        }
        """;
    private static final String PROJECTS = """
        {
          "targetId": "01861500-8100-7014-8000-000000000005",
          "assume": [{"projectId": "01861500-8100-7021-8000-000000000021", "milestone": "SIGNED", "date": "2023-12-20"}]
        }
        """;

    private final Prospects prospects;
    private final Moments moments;
    private final Caller caller;

    WhatIfResource(Prospects prospects, Moments moments, Caller caller) {
        this.prospects = prospects;
        this.moments = moments;
        this.caller = caller;
    }

    /** Needs no `Idempotency-Key`: it changes nothing, and the same question has the same answer. */
    @POST
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Shows how a target would stand if",
            description =
                    "Values to come, or milestones of projects on other days. Nothing is stored and nobody is told.")
    public WhatIfAnswer ask(
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WhatIfForm.class),
                                            examples = {
                                                @ExampleObject(name = "values", value = VALUES),
                                                @ExampleObject(name = "milestones", value = PROJECTS)
                                            }))
                    WhatIfForm form) {
        return prospects.suppose(form, caller.scope(), moments.present());
    }
}
