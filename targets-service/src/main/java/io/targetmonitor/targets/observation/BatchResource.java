package io.targetmonitor.targets.observation;

import java.util.LinkedHashMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;

@Path("/api/v1/observations/batch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
class BatchResource {

    private static final String TWO_MONTHS = """
            {
              "items": [
                {"indicator": "INDUSTRIAL_LAND_SUPPLY", "area": "440784", "period": "2023-01", "value": 40},
                {"indicator": "INDUSTRIAL_LAND_SUPPLY", "area": "440784", "period": "2023-02", "value": 95}
              ]
            }
            """;

    private final Intake intake;
    private final Validator validator;
    private final Caller caller;

    BatchResource(Intake intake, Validator validator, Caller caller) {
        this.intake = intake;
        this.validator = validator;
        this.caller = caller;
    }

    // ten thousand targets are judged in one transaction: on a slow machine that is not done in the usual time
    @POST
    @Transactional
    @TransactionConfiguration(timeout = 120)
    @Idempotent
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Records up to 10,000 values, all or nothing",
            description =
                    "With `onError=skip` the good rows are recorded and the answer names the others and why. A body"
                            + " that is not JSON, or in which a field is unknown or of the wrong type, is refused as a whole.")
    public RestResponse<BatchAnswer> record(
            @RestQuery @DefaultValue("all") OnError onError,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = BatchForm.class),
                                            examples = @ExampleObject(name = "two months", value = TWO_MONTHS)))
                    BatchForm form) {
        // not by the container, which would refuse all for one row
        var flaws = RowFlaws.of(validator.validate(form), onError);
        var refusals = new Refusals();
        var drafts = new LinkedHashMap<Integer, Draft>();
        for (var i = 0; i < form.items().size(); i++) {
            var row = i;
            refusals.guard(row, () -> {
                flaws.throwIfOf(row);
                var draft = form.items().get(row).draft();
                caller.requireWritable(draft.series().area());
                drafts.put(row, draft);
            });
        }
        var news = intake.take(drafts, refusals, caller.name());
        if (onError == OnError.all) {
            refusals.throwIfAny();
        }
        return RestResponse.ok(new BatchAnswer(news.recorded(), news.unchanged(), refusals.told()));
    }
}
