package io.targetmonitor.dashboard.proxy;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Hands every call of the API to the service that owns it, bearer token and all. */
@ApplicationScoped
class ApiProxy {

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int IDLE_SECONDS = 60;
    private static final int POOL = 100;

    private final Map<Owner, HttpProxy> proxies = new EnumMap<>(Owner.class);

    ApiProxy(Vertx vertx, Services services) {
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
        router.route(Owner.PREFIX + "*").handler(this::handle);
    }

    private void handle(RoutingContext call) {
        Owner.of(call.normalizedPath())
                .ifPresentOrElse(
                        owner -> proxies.get(owner).handle(call.request()),
                        () -> problem(call.response(), 404, "not-found"));
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
                });
    }

    private static ProxyResponse unavailable(ProxyContext context) {
        return context.request()
                .response()
                .setStatusCode(503)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Retry-After", "2")
                .setBody(io.vertx.httpproxy.Body.body(body(503, "unavailable").toBuffer()));
    }

    private static void problem(HttpServerResponse response, int status, String code) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(body(status, code).toBuffer());
    }

    private static JsonObject body(int status, String code) {
        return new JsonObject()
                .put("type", "/problems/" + code)
                .put("title", status == 404 ? "没有此接口 / No such path" : "服务暂不可用 / The service is not available now")
                .put("status", status);
    }
}
