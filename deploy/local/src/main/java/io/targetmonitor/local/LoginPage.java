package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/**
 * Where a browser is sent to sign in: one button a demo user. The mock server's own page asks for any name and any
 * claims. The choice is posted to the same address, query and all, and goes on to the server by {@link ClosedList}.
 */
final class LoginPage implements Route {
    private static final int OK = 200;

    private final String html = read().replace("{users}", buttons());

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return request.getMethod().equals("GET")
                && request.getUrl().encodedPath().endsWith("/" + OidcServer.ISSUER_ID + "/authorize");
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        var headers = Headers.of(
                "Content-Type", "text/html; charset=utf-8",
                "Cache-Control", "no-store",
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        return new OAuth2HttpResponse(headers, OK, html, null);
    }

    private static String buttons() {
        return DemoUser.PEOPLE.stream().map(LoginPage::button).collect(Collectors.joining("\n"));
    }

    private static String button(DemoUser user) {
        return "<button name=\"username\" value=\"%1$s\"><b>%1$s</b><span>%2$s · %3$s</span></button>"
                .formatted(user.name(), user.post().isEmpty() ? user.role() : user.post(), where(user.area()));
    }

    private static String where(String area) {
        return area.equals("*") ? "全部地区 / everywhere" : area;
    }

    private static String read() {
        try (var file = LoginPage.class.getResourceAsStream("/login.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
