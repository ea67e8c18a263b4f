package io.targetmonitor.dashboard.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Goes where it is sent and keeps its cookies, as far as signing in needs it. */
public final class Browser {

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Signs in and returns the last answer, which leads to the place asked for. */
    public static Browser signedIn(String user) {
        var browser = new Browser();
        browser.signIn(user, "/");
        return browser;
    }

    public Response signIn(String user, String to) {
        var toServer = get("/sign-in?to=" + to);
        var query = query(toServer.header("Location"));
        var back =
                get(URI.create(query.get("redirect_uri")).getPath() + "?code=" + user + "&state=" + query.get("state"));
        var restored = URI.create(back.header("Location"));
        return get(restored.getRawPath() + "?" + restored.getRawQuery());
    }

    public Response get(String path) {
        var answer = request().get(path);
        cookies.putAll(answer.cookies());
        cookies.values().removeIf(String::isEmpty);
        return answer;
    }

    public RequestSpecification request() {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies);
    }

    /** For a client that is no REST Assured. */
    public String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public static Map<String, String> query(String address) {
        var parameters = new LinkedHashMap<String, String>();
        for (var part : URI.create(address).getRawQuery().split("&")) {
            var name = part.split("=", 2);
            parameters.put(name[0], URLDecoder.decode(name[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
