package io.targetmonitor.kit.openapi;

import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * An operation where it stands in the description of an API.
 *
 * @param path as in {@code /api/v1/targets/{id}}
 */
public record Call(HttpMethod method, String path, Operation operation) {

    private static final Set<HttpMethod> MAKES_OR_CHANGES = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    public boolean is(HttpMethod other) {
        return method == other;
    }

    /** Whether the path ends like this. */
    public boolean isOf(String end) {
        return path.endsWith(end);
    }

    boolean changesSomething() {
        return MAKES_OR_CHANGES.contains(method);
    }

    boolean namesSomething() {
        return path.contains("{");
    }

    boolean hasBody() {
        return operation.getRequestBody() != null;
    }

    boolean hasQuery() {
        return parameters().stream().anyMatch(it -> it.getIn() == Parameter.In.QUERY);
    }

    boolean hasHeader(String name) {
        return parameters().stream().anyMatch(it -> it.getIn() == Parameter.In.HEADER && name.equals(it.getName()));
    }

    private List<Parameter> parameters() {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }
}
