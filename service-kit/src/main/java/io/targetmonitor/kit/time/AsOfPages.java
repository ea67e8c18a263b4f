package io.targetmonitor.kit.time;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.targetmonitor.kit.http.Page;

/** Lists say for which moment they hold: whoever asked for a day need not know when it ends. */
@Singleton
public class AsOfPages {

    private final AsOf asOf;

    AsOfPages(AsOf asOf) {
        this.asOf = asOf;
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page) {
            asOf.asked(request.getUriInfo().getQueryParameters().getFirst("asOf"))
                    .ifPresent(moment -> response.setEntity(page.asOf(moment)));
        }
    }
}
