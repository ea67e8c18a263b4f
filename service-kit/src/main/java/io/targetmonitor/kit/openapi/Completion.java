package io.targetmonitor.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Completes the description of an API with what its code alone does not say: what may be null, what a call creates, how an
 * answer looks, and how a call is refused. A service says what is its own, the rest is the same for all.
 */
public final class Completion {

    private static final String IF_MATCH = "If-Match";

    private static final int KEY_LENGTH = 200;

    /** Of a page; null on the last one. */
    private static final String CURSOR = "nextCursor";

    private final Map<String, List<String>> nullable = new LinkedHashMap<>();
    private Predicate<Call> creates = call -> false;
    private Predicate<Call> mayCreate = call -> false;
    private Predicate<Call> makes = call -> false;
    private Predicate<Call> namesElsewhere = call -> false;
    private Predicate<Call> mayConflict = call -> false;
    private Predicate<Call> needsTag = call -> false;
    private Predicate<Call> asks = call -> false;
    private Function<Call, Object> example = call -> null;

    /** Fields of a schema that may be null. */
    public Completion nullable(String schema, String... fields) {
        nullable.computeIfAbsent(schema, any -> new ArrayList<>()).addAll(List.of(fields));
        return this;
    }

    /** Calls that always answer 201. */
    public Completion creates(Predicate<Call> calls) {
        creates = calls;
        return this;
    }

    /** Calls that answer 201 if nothing was there before, and else 200. */
    public Completion mayCreate(Predicate<Call> calls) {
        mayCreate = calls;
        return this;
    }

    /** Calls that make what their path names: it cannot be missing. */
    public Completion makes(Predicate<Call> calls) {
        makes = calls;
        return this;
    }

    /** Calls that name a thing that may not be there in their body or query: 404. */
    public Completion namesElsewhere(Predicate<Call> calls) {
        namesElsewhere = calls;
        return this;
    }

    /** Calls that the state of a thing may not allow although they change nothing: 409. */
    public Completion mayConflict(Predicate<Call> calls) {
        mayConflict = calls;
        return this;
    }

    /** Calls that are refused with 428 where the {@code If-Match} is missing. */
    public Completion needsTag(Predicate<Call> calls) {
        needsTag = calls;
        return this;
    }

    /** Questions that are posted because they are too long for an address. */
    public Completion asks(Predicate<Call> calls) {
        asks = calls;
        return this;
    }

    /** How a successful answer looks, as JSON; null where the code shows it. */
    public Completion example(Function<Call, Object> ofCall) {
        example = ofCall;
        return this;
    }

    /** Completes a description, which has been generated from the code. */
    public void complete(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        schemas.values().stream()
                .filter(schema ->
                        schema.getProperties() != null && schema.getProperties().containsKey(CURSOR))
                .forEach(schema -> mayBeNull(schema, CURSOR));
        MergePatches.describe(api);
        nullable.forEach((name, fields) -> fields.forEach(field -> mayBeNull(schemas.get(name), field)));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(new Call(method, path, operation))));
    }

    private void complete(Call call) {
        var responses = call.operation().getResponses();
        var success = responses.getAPIResponse("200");
        var shown = example.apply(call);
        if (shown != null) {
            success.getContent().getMediaTypes().values().forEach(content -> content.setExample(shown));
        }
        if (creates.test(call)) {
            responses.removeAPIResponse("200");
        }
        if (creates.test(call) || mayCreate.test(call)) {
            responses.addAPIResponse(
                    "201", OASFactory.createAPIResponse().description("Created").content(success.getContent()));
        }
        if (isKeyed(call)) {
            call.operation().addParameter(idempotencyKey());
        }
        refusals(call).forEach(refused -> responses.addAPIResponse(refused.status(), refused.response()));
    }

    private List<Refused> refusals(Call call) {
        var refusals = new ArrayList<>(List.of(Refused.WITHOUT_TOKEN, Refused.FORBIDDEN));
        if (call.hasBody() || call.hasQuery() || isKeyed(call)) {
            refusals.add(Refused.INVALID);
        }
        if (call.namesSomething() && !makes.test(call) || namesElsewhere.test(call)) {
            refusals.add(Refused.NOT_THERE);
        }
        if (call.changesSomething() && !asks.test(call) || mayConflict.test(call)) {
            refusals.add(Refused.NOT_NOW);
        }
        if (call.isOf("/events")) {
            refusals.add(Refused.OLD_CURSOR);
        }
        if (call.hasHeader(IF_MATCH)) {
            refusals.add(Refused.CHANGED);
        }
        if (isKeyed(call)) {
            refusals.add(Refused.OTHER_REQUEST);
        }
        if (needsTag.test(call)) {
            refusals.add(Refused.WITHOUT_TAG);
        }
        return refusals;
    }

    private boolean isKeyed(Call call) {
        return (call.is(HttpMethod.POST) || call.is(HttpMethod.PATCH)) && !asks.test(call);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("The same key again gets the same answer, and changes nothing")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(KEY_LENGTH));
    }

    private static void mayBeNull(Schema schema, String field) {
        var value = schema.getProperties().get(field);
        if (value.getRef() == null) {
            value.addType(SchemaType.NULL);
        } else {
            schema.addProperty(field, Schemas.orNull(value));
        }
    }
}
