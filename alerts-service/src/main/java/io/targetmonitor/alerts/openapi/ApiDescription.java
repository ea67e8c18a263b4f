package io.targetmonitor.alerts.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import io.targetmonitor.kit.openapi.Completion;

/** Completes what the code alone does not say of the API of alerts. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String[] OF_ALERTS = {
        "subjectNameEn",
        "commitment",
        "leader",
        "department",
        "resolvedAt",
        "acknowledgement",
        "assignment",
        "dataThrough",
        "provenance",
        "causedBy"
    };

    private static final String[] OF_ORDERS = {
        "subjectNameEn",
        "unit",
        "leader",
        "text",
        "extension",
        "acceptedBy",
        "acceptedAt",
        "repliedBy",
        "repliedAt",
        "reply",
        "closedAt",
        "judgedThrough",
        "provenance"
    };

    private static final Completion COMPLETION = new Completion()
            .nullable("AlertView", OF_ALERTS)
            .nullable("ListedAlert", OF_ALERTS)
            .nullable("ListedAlert", "silencedBy")
            .nullable("AlertWithTimeline", OF_ALERTS)
            .nullable("AlertWithTimeline", "silencedBy")
            .nullable(
                    "Numbers",
                    "target",
                    "actual",
                    "expected",
                    "attainment",
                    "gap",
                    "requiredRest",
                    "unit",
                    "light",
                    "due",
                    "previous",
                    "probability",
                    "question")
            .nullable("Handover", "leader")
            .nullable("Assignment", "department", "leader")
            .nullable("PresetView", "year", "source")
            .nullable(
                    "Episode",
                    "subjectNameEn",
                    "leader",
                    "department",
                    "endedOn",
                    "cause",
                    "becameRule",
                    "missed",
                    "leadDays")
            .nullable("Score", "precision", "medianLeadDays")
            .nullable("RuleView", "changedBy", "changedAt")
            .nullable("OrderView", OF_ORDERS)
            .nullable("OrderWithTimeline", OF_ORDERS)
            .nullable("OrderEntry", "alert", "rule", "text")
            .nullable("SilenceView", "rule", "subject", "leader", "severity", "endedBy", "endedAt")
            .nullable("Message", "hold", "silence", "releaseAt", "settledAt", "sentAs")
            .nullable("Statistic", "timeToAnswer")
            .nullable("AlertGroup", "leader", "department", "rule", "area")
            .nullable("AlertDuration", "median", "p90")
            .nullable("Recipient", "role", "post", "department")
            .namesElsewhere(call -> call.is(HttpMethod.POST) && call.isOf("/orders"))
            .needsTag(call -> call.is(HttpMethod.PUT))
            .example(ApiExample::of);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        // one that is not set: the rule judges without it
        var parameters =
                api.getComponents().getSchemas().get("RuleView").getProperties().get("parameters");
        parameters.getAdditionalPropertiesSchema().addType(SchemaType.NULL);
        COMPLETION.complete(api);
    }
}
