package io.targetmonitor.projects.openapi;

import java.util.List;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import io.targetmonitor.kit.openapi.Completion;

/** Completes what the code alone does not say of the API of projects. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final Completion COMPLETION = new Completion()
            .nullable(
                    "Project",
                    "projectCode",
                    "nameEn",
                    "track",
                    "investor",
                    "investorCountry",
                    "investorUscc",
                    "capital",
                    "plannedInvestment",
                    "landArea",
                    "leader",
                    "department",
                    "location",
                    "provenance",
                    "stage",
                    "mergedInto",
                    "reportsOwedFrom")
            .nullable("Milestone", "planned", "due", "forecast", "achieved", "code", "name", "commitment", "source")
            .nullable("Relative", "anchor")
            .nullable("Blocker", "need", "needAmount", "needUnit", "clearedOn", "resolution")
            .nullable("LatestReport", "summary")
            .nullable("ReportedMonth", "summary")
            .nullable("ReportVersion", "summary", "reason")
            .nullable("DueReport", "leader", "department", "lastReported")
            .nullable("Occasion", "projectsCount", "amount", "tag", "source", "area")
            .nullable("StageRates", "maxDays")
            .nullable("StageRatesOfGroup", "group")
            .nullable("StageRate", "rate", "rank")
            .nullable("StageQuotient", "rate")
            .nullable(
                    "CohortProject",
                    "department",
                    "group",
                    "listed",
                    "contracted",
                    "landDelivered",
                    "started",
                    "inStatistics")
            .nullable("PipelineOfGroup", "group")
            .creates(call -> call.is(HttpMethod.POST) && (call.isOf("/projects") || call.isOf("/blockers")))
            .mayCreate(call -> call.is(HttpMethod.PUT))
            .needsTag(call -> call.is(HttpMethod.PATCH))
            .example(ApiExample::of);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        schemas.get("Planned").setType(null); // a text or an object: only oneOf knows
        if (schemas.containsKey("Area")) {
            api.getComponents().addSchema("Area", areaCode());
        }
        COMPLETION.complete(api);
        describeReasons(api.getComponents().getSchemas().get("NewProjectPatch"));
    }

    /** Why a project is changed, and since when: it is no field of the project. */
    private static void describeReasons(Schema patch) {
        patch.addProperty("reason", OASFactory.createSchema().addType(SchemaType.STRING));
        patch.addProperty("effectiveOn", OASFactory.createSchema().ref("LocalDate"));
    }

    private static Schema areaCode() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description("GB/T 2260 code, or an own code in its prefix")
                .examples(List.of("440784", "X440784-IND1"));
    }
}
