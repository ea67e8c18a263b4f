package io.targetmonitor.kit.thing;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

import io.targetmonitor.kit.openapi.Completion;

/** As each service does it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final Completion COMPLETION = new Completion()
            .nullable("Thing", "size")
            .creates(call -> call.is(HttpMethod.POST) && call.isOf("/things"))
            .needsTag(call -> call.is(HttpMethod.PUT));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        COMPLETION.complete(api);
    }
}
