package io.targetmonitor.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OidcServerTest {
    private static final String LOGIN_QUERY =
            "client_id=target-monitor&response_type=code&scope=openid&redirect_uri=http%3A%2F%2Flocalhost%2Fx&state=1";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static OidcServer server;

    @BeforeAll
    static void start() {
        server = OidcServer.start(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aDemoUsersTokenIsSignedAndSaysWhoItIs() throws Exception {
        var claims = verified(tokenByPassword("mayor"));

        assertThat(claims.getIssuer()).isEqualTo(server.issuer());
        assertThat(claims.getSubject()).isEqualTo("mayor");
        assertThat(claims.getAudience()).containsExactly("target-monitor");
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo("mayor");
        assertThat(claims.getStringListClaim("roles")).containsExactly("supervisor");
        assertThat(claims.getStringListClaim("areas")).containsExactly("440784");
        assertThat(claims.getStringClaim("post")).isEqualTo("市长");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void everyDemoUserGetsOwnRoleAndArea() throws Exception {
        for (var user : DemoUser.PEOPLE) {
            var claims = verified(tokenByPassword(user.name()));
            assertThat(claims.getSubject()).isEqualTo(user.name());
            assertThat(claims.getStringListClaim("roles")).containsExactly(user.role());
            assertThat(claims.getStringListClaim("areas")).containsExactly(user.area());
        }
    }

    @Test
    void theLoadersTokenIsTheOneOfTheUser() throws Exception {
        var claims = verified(server.token("reporter-gonghe"));

        assertThat(claims.getSubject()).isEqualTo("reporter-gonghe");
        assertThat(claims.getStringListClaim("areas")).containsExactly("440784106");
        assertThatThrownBy(() -> server.token("nobody")).isInstanceOf(LocalFailure.class);
    }

    @Test
    void aServiceGetsATokenByItsClientCredentials() throws Exception {
        var claims = verified(json(tokenRequest("grant_type=client_credentials", "targets-service"))
                .required("access_token")
                .asText());

        assertThat(claims.getSubject()).isEqualTo("targets-service");
        assertThat(claims.getStringListClaim("roles")).containsExactly("service");
        assertThat(claims.getStringListClaim("areas")).containsExactly("*");
        assertThat(claims.getAudience()).containsExactly("target-monitor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=password&username=nobody&password=x&client_id=x",
                "grant_type=client_credentials",
                "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=x",
                ""
            })
    void whoeverIsNotOnTheListGetsNoToken(String form) throws Exception {
        var answer = tokenRequest(form, "stranger");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).has("access_token")).isFalse();
    }

    @Test
    void aLoginCannotChooseItsClaims() throws Exception {
        var form = "username=viewer&claims=%7B%22post%22%3A%22x%22%7D";

        assertThat(post("/authorize?" + LOGIN_QUERY, form, "x").statusCode()).isEqualTo(400);
        assertThat(post("/authorize?" + LOGIN_QUERY, "username=viewer", "x").statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoSignsInChoosesFromTheDemoUsers() throws Exception {
        var page = get("/authorize?" + LOGIN_QUERY);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        for (var user : DemoUser.PEOPLE) {
            assertThat(page.body()).contains("name=\"username\" value=\"" + user.name() + "\"");
        }
    }

    @Test
    void aChosenUserComesBackWithACodeForAToken() throws Exception {
        var back = post("/authorize?" + LOGIN_QUERY, "username=mayor", "")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(back).startsWith("http://localhost/x?").contains("state=1");
        var code = back.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        var tokens = json(tokenRequest(
                "grant_type=authorization_code&redirect_uri=http%3A%2F%2Flocalhost%2Fx&code=" + code,
                "target-monitor"));
        assertThat(verified(tokens.required("access_token").asText()).getStringClaim("post"))
                .isEqualTo("市长");
        assertThat(verified(tokens.required("id_token").asText()).getAudience()).containsExactly("target-monitor");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.issuer() + path)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JWTClaimsSet verified(String token) throws Exception {
        var jwt = SignedJWT.parse(token);
        var keys = JWKSet.load(URI.create(server.issuer() + "/jwks").toURL());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private static String tokenByPassword(String user) throws Exception {
        var form = "grant_type=password&client_id=token&scope=openid&password=x&username=" + user;
        return json(tokenRequest(form, "")).required("access_token").asText();
    }

    private static HttpResponse<String> tokenRequest(String form, String client) throws Exception {
        return post("/token", form, client);
    }

    private static HttpResponse<String> post(String path, String form, String client)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.issuer() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!client.isEmpty()) {
            var credentials = Base64.getEncoder().encodeToString((client + ":secret").getBytes());
            request.header("Authorization", "Basic " + credentials);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
