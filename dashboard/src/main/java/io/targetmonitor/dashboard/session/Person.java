package io.targetmonitor.dashboard.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Who looks at the page, from the claims of a token whose signature was checked.
 *
 * @param areas codes as they stand in the token; {@code *} = everywhere
 * @param post empty when the person holds no office
 * @param department empty when the person belongs to none
 * @param token what the services are asked with; never leaves this process towards the browser
 */
public record Person(
        String name,
        List<String> roles,
        List<String> areas,
        String post,
        String department,
        String token,
        Instant expiresAt) {

    public Person {
        roles = List.copyOf(roles);
        areas = List.copyOf(areas);
    }

    static Person of(String token) {
        var claims = claims(token);
        return new Person(
                claims.getString("preferred_username", claims.getString("sub", "")),
                strings(claims, "roles"),
                strings(claims, "areas"),
                claims.getString("post", ""),
                claims.getString("department", ""),
                token,
                Instant.ofEpochSecond(claims.getLong("exp", 0L)));
    }

    private static JsonObject claims(String token) {
        var payload = token.split("\\.")[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private static List<String> strings(JsonObject claims, String name) {
        return claims.getJsonArray(name, new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
    }
}
