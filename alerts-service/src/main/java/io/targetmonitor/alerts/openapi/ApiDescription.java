package io.targetmonitor.alerts.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import io.targetmonitor.kit.http.Problem;

import static java.util.Map.entry;

/** Completes what the code alone does not say: how a call is refused, and what may be null. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final List<String> OF_ALERTS = List.of(
            "subjectNameEn",
            "commitment",
            "leader",
            "department",
            "resolvedAt",
            "acknowledgement",
            "assignment",
            "dataThrough",
            "provenance",
            "causedBy");

    private static final List<String> OF_ORDERS = List.of(
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
            "provenance");

    /** Fields of answers that may be null, by schema. */
    private static final Map<String, List<String>> NULLABLE = Map.ofEntries(
            entry("AlertView", OF_ALERTS),
            entry("ListedAlert", with(OF_ALERTS, "silencedBy")),
            entry("AlertWithTimeline", with(OF_ALERTS, "silencedBy")),
            entry(
                    "Numbers",
                    List.of(
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
                            "question")),
            entry("Assignment", List.of("department", "leader")),
            entry("PresetView", List.of("year", "source")),
            entry(
                    "Episode",
                    List.of(
                            "subjectNameEn",
                            "leader",
                            "department",
                            "endedOn",
                            "cause",
                            "becameRule",
                            "missed",
                            "leadDays")),
            entry("Score", List.of("precision", "medianLeadDays")),
            entry("RuleView", List.of("changedBy", "changedAt")),
            entry("OrderView", OF_ORDERS),
            entry("OrderWithTimeline", OF_ORDERS),
            entry("OrderEntry", List.of("alert", "rule", "text")),
            entry("SilenceView", List.of("rule", "subject", "leader", "severity", "endedBy", "endedAt")),
            entry("Message", List.of("hold", "silence", "releaseAt", "settledAt", "sentAs")),
            entry("Statistic", List.of("timeToAnswer")),
            entry("AlertGroup", List.of("leader", "department", "rule", "area")),
            entry("AlertDuration", List.of("median", "p90")),
            entry("Recipient", List.of("role", "post", "department")));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        NULLABLE.forEach((name, fields) -> fields.forEach(field -> mayBeNull(schemas.get(name), field)));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> refusals(method, path, operation)
                                .forEach((status, why) ->
                                        operation.getResponses().addAPIResponse(status, problem(why)))));
    }

    private static List<String> with(List<String> fields, String another) {
        return Stream.concat(fields.stream(), Stream.of(another)).toList();
    }

    private static void mayBeNull(Schema schema, String field) {
        var value = schema.getProperties().get(field);
        if (value.getRef() == null) {
            value.addType(SchemaType.NULL);
        } else {
            var nothing = OASFactory.createSchema().addType(SchemaType.NULL);
            schema.addProperty(field, OASFactory.createSchema().anyOf(List.of(value, nothing)));
        }
    }

    private static Map<String, String> refusals(HttpMethod method, String path, Operation operation) {
        var refusals = new LinkedHashMap<String, String>();
        if (operation.getRequestBody() != null
                || has(operation, Parameter.In.QUERY, "limit")
                || has(operation, Parameter.In.QUERY, "by")) {
            refusals.put("400", "A field or parameter is wrong; `violations` names it");
        }
        refusals.put("401", "No valid bearer token");
        refusals.put("403", "The role or the department does not allow it");
        if (path.contains("{") || method == HttpMethod.POST && path.endsWith("/orders")) {
            refusals.put("404", "There is no such thing, or it is not yours to see");
        }
        if (method == HttpMethod.POST) {
            refusals.put("409", "The state of it does not allow it");
            refusals.put("422", "The `Idempotency-Key` was used for another request");
        }
        if (path.endsWith("/events")) {
            refusals.put("409", "The cursor is older than a restore; `cursor` goes on");
        }
        if (has(operation, Parameter.In.HEADER, "If-Match")) {
            refusals.put("412", "Somebody changed it meanwhile");
        }
        if (method == HttpMethod.PUT) {
            refusals.put("428", "`If-Match` is missing");
        }
        return refusals;
    }

    private static boolean has(Operation operation, Parameter.In place, String name) {
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        return parameters.stream().anyMatch(it -> it.getIn() == place && name.equals(it.getName()));
    }

    private static APIResponse problem(String why) {
        var type = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        var content = OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, type);
        return OASFactory.createAPIResponse().description(why).content(content);
    }
}
