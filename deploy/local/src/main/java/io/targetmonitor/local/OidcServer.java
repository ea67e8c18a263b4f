package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import no.nav.security.mock.oauth2.token.RequestMapping;
import no.nav.security.mock.oauth2.token.RequestMappingTokenCallback;

/**
 * Signs tokens for the demo users, by password grant (any password) and by the login page, and for the services by
 * client credentials. For loopback only: whoever reaches it can be anybody of the closed list.
 */
final class OidcServer implements AutoCloseable {
    static final int PORT = 8090;
    static final String ISSUER_ID = "target-monitor";
    static final String AUDIENCE = "target-monitor";

    private static final Duration LIFE_OF_TOKEN = Duration.ofHours(8);

    private final MockOAuth2Server server;

    private OidcServer(MockOAuth2Server server) {
        this.server = server;
    }

    /** @param port 0 takes a free one */
    static OidcServer start(int port) {
        var config = new OAuth2Config(
                true, null, null, false, new OAuth2TokenProvider(), Set.of(callback()), new MockWebServerWrapper());
        var server = new MockOAuth2Server(config, new ClosedList(), new LoginPage());
        try {
            server.start(InetAddress.getByName("localhost"), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OidcServer(server);
    }

    private static RequestMappingTokenCallback callback() {
        var mappings = new ArrayList<RequestMapping>();
        // Who signs in by the page is matched as "subject", who comes by password as "username".
        for (var parameter : List.of("username", "subject")) {
            DemoUser.PEOPLE.forEach(user -> mappings.add(mapping(parameter, user)));
        }
        DemoUser.SERVICES.forEach(service -> mappings.add(mapping("client_id", service)));
        return new RequestMappingTokenCallback(ISSUER_ID, mappings, LIFE_OF_TOKEN.toSeconds());
    }

    private static RequestMapping mapping(String parameter, DemoUser user) {
        var claims = new LinkedHashMap<>(user.claims());
        claims.put("sub", user.name());
        claims.put("aud", List.of(AUDIENCE));
        return new RequestMapping(parameter, user.name(), claims, "JWT");
    }

    /** @throws LocalFailure when there is no such demo user */
    String token(String user) {
        var claims = DemoUser.PEOPLE.stream()
                .filter(known -> known.name().equals(user))
                .findFirst()
                .orElseThrow(() -> new LocalFailure("There is no demo user " + user))
                .claims();
        return server.issueToken(
                        ISSUER_ID,
                        "launcher",
                        new DefaultOAuth2TokenCallback(
                                ISSUER_ID, user, "JWT", List.of(AUDIENCE), claims, LIFE_OF_TOKEN.toSeconds()))
                .serialize();
    }

    String issuer() {
        return server.issuerUrl(ISSUER_ID).toString();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
