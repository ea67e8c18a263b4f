package io.targetmonitor.dashboard;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** RFC 9457 problems of the dashboard itself, in the form the services give theirs. */
public final class Problems {

    public static final String TYPE = "application/problem+json";

    private Problems() {}

    public static void answer(HttpServerResponse response, int status, String code) {
        response.setStatusCode(status)
                .putHeader("Content-Type", TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(body(status, code).toBuffer());
    }

    public static JsonObject body(int status, String code) {
        return new JsonObject()
                .put("type", "/problems/" + code)
                .put("title", title(code))
                .put("status", status);
    }

    private static String title(String code) {
        return switch (code) {
            case "unauthenticated" -> "请先登录 / Sign in first";
            case "not-from-this-page" -> "只接受来自本页面的修改 / Changes are taken from this page only";
            case "method-not-allowed" -> "不支持此方法 / Not with this method";
            case "not-found" -> "没有此接口 / No such path";
            case "too-many-streams" -> "连接过多，请稍后再试 / Too many open streams, try again later";
            case "unavailable" -> "服务暂不可用 / The service is not available now";
            default -> throw new IllegalArgumentException(code);
        };
    }
}
