package io.targetmonitor.local;

import java.util.List;
import java.util.Optional;

import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/**
 * Turns away whoever is not on the list: left to itself, the mock server gives anybody a token with any claims.
 * Matches the requests to refuse; all others go on to the server.
 */
final class ClosedList implements Route {
    private static final int BAD_REQUEST = 400;

    private final List<String> people =
            DemoUser.PEOPLE.stream().map(DemoUser::name).toList();
    private final List<String> services =
            DemoUser.SERVICES.stream().map(DemoUser::name).toList();

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return refusal(request).isPresent();
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        var body = "{\"error\":\"invalid_grant\",\"error_description\":\"%s\"}"
                .formatted(refusal(request).orElseThrow());
        return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), BAD_REQUEST, body, null);
    }

    private Optional<String> refusal(OAuth2HttpRequest request) {
        var path = request.getUrl().encodedPath();
        if (!request.getMethod().equals("POST")) {
            return Optional.empty();
        }
        if (path.endsWith("/authorize")) {
            return refusedLogin(request);
        }
        return path.endsWith("/token") ? refusedGrant(request) : Optional.empty();
    }

    private Optional<String> refusedLogin(OAuth2HttpRequest request) {
        var claims = request.getFormParameters().get("claims");
        if (claims != null && !claims.isBlank()) {
            return Optional.of("claims cannot be chosen here");
        }
        return refusedPerson(request);
    }

    private Optional<String> refusedPerson(OAuth2HttpRequest request) {
        return people.contains(request.getFormParameters().get("username"))
                ? Optional.empty()
                : Optional.of("no such user: " + DemoUser.names());
    }

    private Optional<String> refusedGrant(OAuth2HttpRequest request) {
        var grant = request.getFormParameters().get("grant_type");
        return switch (grant == null ? "" : grant) {
            case "password" -> refusedPerson(request);
            case "client_credentials" -> refusedService(request);
            // Both carry on from a login that was let through.
            case "authorization_code", "refresh_token" -> Optional.empty();
            default -> Optional.of("no such grant");
        };
    }

    private Optional<String> refusedService(OAuth2HttpRequest request) {
        try {
            var client = request.asNimbusTokenRequest().getClientAuthentication();
            return client != null && services.contains(client.getClientID().getValue())
                    ? Optional.empty()
                    : Optional.of("no such client");
        } catch (RuntimeException e) {
            return Optional.of("client credentials cannot be read");
        }
    }
}
