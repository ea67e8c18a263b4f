package io.targetmonitor.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An OIDC issuer on loopback: discovery, keys, and tokens for services; users' tokens come from {@link Tokens}. */
final class TestIssuer implements AutoCloseable {

    private static TestIssuer running;

    private final HttpServer server;
    private final RsaJsonWebKey key;

    private TestIssuer(HttpServer server, RsaJsonWebKey key) {
        this.server = server;
        this.key = key;
    }

    static synchronized TestIssuer running() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    PrivateKey privateKey() {
        return key.getRsaPrivateKey();
    }

    String keyId() {
        return key.getKeyId();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static TestIssuer start() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("test");
            key.setAlgorithm("RS256");
            key.setUse("sig");
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new TestIssuer(server, key);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, issuer.discovery()));
            server.createContext("/keys", exchange -> answer(exchange, issuer.keys()));
            server.createContext("/token", exchange -> answer(exchange, serviceToken()));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException("No key for the test issuer", e);
        }
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
                 "authorization_endpoint": "%1$s/authorize", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(address());
    }

    private String keys() {
        return "{\"keys\": [%s]}".formatted(key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    }

    private static String serviceToken() {
        return "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 300}"
                .formatted(Tokens.of("a-service", List.of("service")).areas("*").token());
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
