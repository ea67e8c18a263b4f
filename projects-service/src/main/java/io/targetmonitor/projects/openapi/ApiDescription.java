package io.targetmonitor.projects.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import io.targetmonitor.kit.http.Problem;

import static java.util.Map.entry;

/** Completes what the code alone does not say: examples of answers, what is created, and how a call is refused. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    /** Fields of answers that may be null, by schema. */
    private static final Map<String, List<String>> NULLABLE = Map.ofEntries(
            entry(
                    "Project",
                    List.of(
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
                            "reportsOwedFrom")),
            entry(
                    "Milestone",
                    List.of("planned", "due", "forecast", "achieved", "code", "name", "commitment", "source")),
            entry("Blocker", List.of("need", "needAmount", "needUnit", "clearedOn", "resolution")),
            entry("LatestReport", List.of("summary")),
            entry("ReportedMonth", List.of("summary")),
            entry("ReportVersion", List.of("summary", "reason")),
            entry("DueReport", List.of("leader", "department", "lastReported")),
            entry("Occasion", List.of("projectsCount", "amount", "tag", "source", "area")),
            entry("StageRates", List.of("maxDays")),
            entry("StageRatesOfGroup", List.of("group")),
            entry("StageRate", List.of("rate", "rank")),
            entry("StageQuotient", List.of("rate")),
            entry(
                    "CohortProject",
                    List.of("department", "group", "listed", "contracted", "landDelivered", "started", "inStatistics")),
            entry("PipelineOfGroup", List.of("group")));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        schemas.get("Planned").setType(null); // a text or an object: only oneOf knows
        if (schemas.containsKey("Area")) {
            api.getComponents().addSchema("Area", areaCode());
        }
        NULLABLE.forEach((name, fields) -> fields.forEach(field -> mayBeNull(schemas.get(name), field)));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(method, path, operation)));
    }

    private static void describe(HttpMethod method, String path, Operation operation) {
        var responses = operation.getResponses();
        var success = responses.getAPIResponse("200");
        var example = ApiExample.of(method.name(), path);
        success.getContent().getMediaTypes().values().forEach(content -> content.setExample(example.value()));
        if (creates(method, path)) {
            responses.removeAPIResponse("200");
        }
        if (creates(method, path) || method == HttpMethod.PUT) {
            responses.addAPIResponse(
                    "201", OASFactory.createAPIResponse().description("Created").content(success.getContent()));
        }
        refusals(method, path, operation).forEach((status, why) -> responses.addAPIResponse(status, problem(why)));
    }

    private static Schema areaCode() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description("GB/T 2260 code, or an own code in its prefix")
                .examples(List.of("440784", "X440784-IND1"));
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

    private static boolean creates(HttpMethod method, String path) {
        return method == HttpMethod.POST && (path.endsWith("/projects") || path.endsWith("/blockers"));
    }

    private static Map<String, String> refusals(HttpMethod method, String path, Operation operation) {
        var refusals = new LinkedHashMap<String, String>();
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        if (operation.getRequestBody() != null || has(parameters, Parameter.In.QUERY, null)) {
            refusals.put("400", "A field or parameter is wrong; `violations` names it");
        }
        refusals.put("401", "No valid bearer token");
        refusals.put("403", "The role, the area in the body or the department does not allow it");
        if (path.contains("{")) {
            refusals.put("404", "There is no such thing, or it is not yours to see");
        }
        if (method != HttpMethod.GET) {
            refusals.put("409", "The state does not allow it, or a key is taken");
        }
        if (has(parameters, Parameter.In.HEADER, "If-Match")) {
            refusals.put("412", "Somebody changed it meanwhile");
        }
        if (method == HttpMethod.PATCH) {
            refusals.put("428", "`If-Match` is missing");
        }
        if (method == HttpMethod.PATCH || method == HttpMethod.POST) {
            refusals.put("422", "The `Idempotency-Key` was used for another request");
        }
        return refusals;
    }

    private static boolean has(List<Parameter> parameters, Parameter.In place, String name) {
        return parameters.stream()
                .anyMatch(
                        parameter -> parameter.getIn() == place && (name == null || name.equals(parameter.getName())));
    }

    private static APIResponse problem(String why) {
        var content = OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problemType());
        return OASFactory.createAPIResponse().description(why).content(content);
    }

    private static MediaType problemType() {
        var schema = OASFactory.createSchema().ref("Problem");
        return OASFactory.createMediaType().schema(schema).example(ApiExample.read("problem"));
    }
}
