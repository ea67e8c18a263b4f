package io.targetmonitor.kit.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Caller;

/** Runs inside the transaction of the resource method, so that change and stored answer commit together. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Caller caller;
    private final IdempotencyKeys keys;

    IdempotencyInterceptor(HttpHeaders headers, UriInfo uri, Caller caller, IdempotencyKeys keys) {
        this.headers = headers;
        this.uri = uri;
        this.caller = caller;
        this.keys = keys;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > 200) {
            throw Refusal.invalid(HEADER, "idempotency-key-form");
        }
        var method = call.getMethod().getName() + " " + uri.getPath() + "?"
                + uri.getRequestUri().getQuery();
        var hash = keys.hash(method, call.getParameters());
        var known = keys.answer(caller.name(), key, hash);
        if (known.isPresent()) {
            return known.get();
        }
        var answer = (RestResponse<?>) call.proceed();
        keys.remember(caller.name(), key, hash, answer);
        return answer;
    }
}
