package io.targetmonitor.kit.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.logging.MDC;

/** Every log entry of a request says on whose account: the account's name as in the events, nothing else of a person. */
@Provider
@Priority(Priorities.USER)
class ActorInLogs implements ContainerRequestFilter {

    private final SecurityIdentity identity;

    ActorInLogs(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!identity.isAnonymous()) {
            MDC.put("actor", identity.getPrincipal().getName());
        }
    }
}
