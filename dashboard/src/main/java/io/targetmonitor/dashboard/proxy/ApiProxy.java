package io.targetmonitor.dashboard.proxy;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

import io.targetmonitor.dashboard.Problems;
import io.targetmonitor.dashboard.session.Person;
import io.targetmonitor.dashboard.session.Sessions;

/**
 * Hands every call of the API to the service that owns it: with the bearer token it brings, else with that of the
 * session. Cookies stay here, and so does what the caller says of a trace: the call is a part of this request's.
 */
@ApplicationScoped
class ApiProxy {

    private static final String LOCATION = "Location";
    private static final Pattern SERVICE = Pattern.compile("^https?://[^/]*");
    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int IDLE_SECONDS = 60;
    private static final int POOL = 100;

    /** Behind the routes of the dashboard's own API. */
    private static final int LAST = 1_000;

    /** A header that tracing here does not write itself would go on as it came. */
    private static final List<String> TRACE_OF_THE_CALLER = List.of("traceparent", "tracestate", "baggage");

    private final Map<Owner, HttpProxy> proxies = new EnumMap<>(Owner.class);
    private final Sessions sessions;

    ApiProxy(Vertx vertx, Services services, Sessions sessions) {
        this.sessions = sessions;
        var client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                        .setIdleTimeout(IDLE_SECONDS),
                new io.vertx.core.http.PoolOptions().setHttp1MaxSize(POOL));
        proxies.put(Owner.PROJECTS, to(client, services.projects()));
        proxies.put(Owner.TARGETS, to(client, services.targets()));
        proxies.put(Owner.ALERTS, to(client, services.alerts()));
    }

    void register(@Observes Router router) {
        router.route(Owner.PREFIX + "*").order(LAST).handler(this::handle);
    }

    private void handle(RoutingContext call) {
        Owner.of(call.normalizedPath())
                .ifPresentOrElse(
                        owner -> handOn(call, proxies.get(owner)),
                        () -> Problems.answer(call.response(), 404, "not-found"));
    }

    private void handOn(RoutingContext call, HttpProxy proxy) {
        var request = call.request();
        TRACE_OF_THE_CALLER.forEach(request.headers()::remove);
        if (request.getHeader("Authorization") != null || request.getHeader("Cookie") == null) {
            request.headers().remove("Cookie");
            proxy.handle(request);
            return;
        }
        // Its body must not pass by while the session is read.
        request.pause();
        sessions.of(call)
                .subscribe()
                .with(
                        person -> {
                            request.headers().remove("Cookie");
                            person.map(Person::token)
                                    .ifPresent(token -> request.headers().set("Authorization", "Bearer " + token));
                            proxy.handle(request);
                        },
                        call::fail);
    }

    private static HttpProxy to(HttpClient client, URI service) {
        return HttpProxy.reverseProxy(client)
                .origin(service.getPort(), service.getHost())
                .addInterceptor(new ProxyInterceptor() {
                    @Override
                    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
                        return context.sendRequest().recover(away -> {
                            context.request().release();
                            return Future.succeededFuture(unavailable(context));
                        });
                    }

                    @Override
                    public Future<Void> handleProxyResponse(ProxyContext context) {
                        // What one person may see stays with that person, and is asked again each time (by ETag).
                        var headers = context.response().headers();
                        // Callers know this address only, not that of the service.
                        if (headers.contains(LOCATION)) {
                            headers.set(
                                    LOCATION,
                                    SERVICE.matcher(headers.get(LOCATION)).replaceFirst(""));
                        }
                        if (!headers.contains("Cache-Control")) {
                            headers.set("Cache-Control", "private, no-cache");
                        }
                        return context.sendResponse();
                    }
                });
    }

    private static ProxyResponse unavailable(ProxyContext context) {
        return context.request()
                .response()
                .setStatusCode(503)
                .putHeader("Content-Type", Problems.TYPE)
                .putHeader("Retry-After", "2")
                .setBody(Body.body(Problems.body(503, "unavailable").toBuffer()));
    }
}
