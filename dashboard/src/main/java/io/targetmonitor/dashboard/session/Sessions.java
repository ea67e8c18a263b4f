package io.targetmonitor.dashboard.session;

import java.util.Optional;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Who a call comes from. The session cookie is read, and renewed where its token has run out, only when somebody asks:
 * a call with a bearer token of its own is the business of the service it goes to.
 */
@ApplicationScoped
public class Sessions {

    /** Else Quarkus leads to the OIDC server by itself when a session has ended, which is no answer for a script. */
    private static final BiConsumer<RoutingContext, Throwable> ASKER_ANSWERS = (call, ended) -> {};

    private final IdentityProviderManager identities;

    Sessions(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Empty when nobody is signed in, or the session has ended. */
    public Uni<Optional<Person>> of(RoutingContext call) {
        call.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ASKER_ANSWERS);
        return QuarkusHttpUser.getSecurityIdentity(call, identities)
                .map(Sessions::person)
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static Optional<Person> person(SecurityIdentity identity) {
        return Optional.ofNullable(identity)
                .filter(known -> !known.isAnonymous())
                .map(known -> known.getCredential(AccessTokenCredential.class))
                .map(credential -> Person.of(credential.getToken()));
    }
}
