package io.targetmonitor.dashboard.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An OIDC server whose authorisation codes are the names of its users. */
final class TestOidc {

    private final HttpServer server;
    private final RsaJsonWebKey key;

    private TestOidc(HttpServer server, RsaJsonWebKey key) {
        this.server = server;
        this.key = key;
    }

    static TestOidc start() throws IOException, JoseException {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("test");
        key.setAlgorithm("RS256");
        key.setUse("sig");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var oidc = new TestOidc(server, key);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, oidc.discovery()));
        server.createContext("/keys", exchange -> answer(exchange, oidc.keys()));
        server.createContext("/token", exchange -> answer(exchange, oidc.tokens(exchange)));
        server.start();
        return oidc;
    }

    void stop() {
        server.stop(0);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
                 "authorization_endpoint": "%1$s/authorize", "end_session_endpoint": "%1$s/end",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(address());
    }

    private String keys() {
        return "{\"keys\": [%s]}".formatted(key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    }

    private String tokens(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var user = URLDecoder.decode(form.replaceFirst("(?s).*\\bcode=([^&]+).*", "$1"), StandardCharsets.UTF_8);
        return "{\"id_token\": \"%1$s\", \"access_token\": \"%1$s\", \"token_type\": \"Bearer\", \"expires_in\": 3600}"
                .formatted(token(user));
    }

    private String token(String user) {
        return Jwt.claims(TestUsers.claims(user))
                .issuer(address())
                .audience("target-monitor")
                .expiresIn(3600)
                .jws()
                .keyId("test")
                .sign(key.getRsaPrivateKey());
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** What a test needs to know of a running one. */
    Map<String, String> settings() {
        return Map.of("quarkus.oidc.auth-server-url", address());
    }
}
