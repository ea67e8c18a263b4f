package io.targetmonitor.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The page signs people in and hears of changes only if issuer, gateway, Kafka and its own settings agree. */
class PageTest {

    private static final int SHORTEST_SESSION_SECRET = 32;

    @ParameterizedTest
    @ValueSource(strings = {"monitor.client-secret", "monitor.session-secret"})
    void whatThePageReadsAsASecretBothOverlaysGiveUnderThatName(String property) {
        var variable = property.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");

        assertThat(settingsOfThePage().values())
                .anyMatch(value -> value.toString().equals("${" + property + ":}"));
        assertThat(one("production", "ExternalSecret", "dashboard-env")
                        .at("/spec/target/template/data")
                        .has(variable))
                .isTrue();
        assertThat(one("single-node", "Secret", "dashboard-env").path("data").has(variable))
                .isTrue();
    }

    @Test
    void theSessionSecretForTryingIsLongEnough() {
        var secret = one("single-node", "Secret", "dashboard-env").at("/data/MONITOR_SESSION_SECRET");

        assertThat(new String(Base64.getDecoder().decode(secret.asText()), UTF_8))
                .hasSizeGreaterThanOrEqualTo(SHORTEST_SESSION_SECRET);
    }

    @Test
    void theIssuerKnowsThePageByTheAddressOfTheGateway() {
        var host = one("production", "Gateway", "target-monitor").at("/spec/listeners/0/hostname");

        assertKnows(
                one("production", "KeycloakRealmImport", "target-monitor").at("/spec/realm"),
                "https://" + host.asText());
        assertThat(one("production", "ConfigMap", "settings")
                        .at("/data/MONITOR_PUBLIC_URL")
                        .asText())
                .isEqualTo("https://" + host.asText());
    }

    @Test
    void theIssuerForTryingKnowsThePageByTheForwardedPort() throws IOException {
        assertKnows(
                new ObjectMapper()
                        .readTree(Rendered.FOLDER
                                .resolve("overlays/single-node/realm.json")
                                .toFile()),
                "http://localhost:8000");
        assertThat(Files.readString(Rendered.FOLDER.resolve("README.md")))
                .contains("port-forward svc/dashboard 8000:8080");
    }

    @Test
    void behindTheGatewayThePageTrustsWhatItSaysAndCookiesAreSecure() {
        var settings = one("production", "ConfigMap", "dashboard-config").path("data");

        assertThat(settings.path("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING").asText())
                .isEqualTo("true");
        assertThat(settings.path("QUARKUS_OIDC_AUTHENTICATION_COOKIE_FORCE_SECURE")
                        .asText())
                .isEqualTo("true");
        assertThat(settings.path("DASHBOARD_DEMO").asText()).isEqualTo("false");
    }

    @Test
    void theGatewayDoesNotCutTheLiveStream() {
        var rules = one("production", "HTTPRoute", "target-monitor").at("/spec/rules");

        assertThat(Manifest.elements(rules)
                        .filter(rule ->
                                rule.at("/matches/0/path/value").asText().equals("/api/v1/stream")))
                .singleElement()
                .satisfies(rule ->
                        assertThat(rule.at("/timeouts/request").asText()).isEqualTo("0s"));
    }

    @Test
    void thePageMayReadTheEventsAndNothingElse() {
        var acls = one("production", "KafkaUser", "dashboard").at("/spec/authorization/acls");

        assertThat(Manifest.elements(acls).map(acl -> acl.at("/resource/name").asText() + acl.path("operations")))
                .containsExactlyInAnyOrderElementsOf(Stream.of("projects", "targets", "alerts")
                        .map(service -> service + ".events.v1[\"Describe\",\"Read\"]")
                        .toList());
        assertThat(one("production", "ExternalSecret", "dashboard-env")
                        .at("/spec/target/template/data/KAFKA_SASL_JAAS_CONFIG")
                        .asText())
                .contains("username=\"dashboard\"");
    }

    /** Keycloak refuses a sign-in with a scope that the client does not have, or an address it was not told. */
    private static void assertKnows(JsonNode realm, String address) {
        var settings = settingsOfThePage();
        var scope = one("production", "ConfigMap", "dashboard-config").at("/data/QUARKUS_OIDC_AUTHENTICATION_SCOPES");
        var id = settings.getProperty("quarkus.oidc.client-id");
        assertThat(id).isEqualTo(settings.getProperty("quarkus.oidc.token.audience"));
        assertThat(Manifest.elements(realm.path("clients"))
                        .filter(client -> client.path("clientId").asText().equals(id)))
                .singleElement()
                .satisfies(client -> {
                    assertThat(client.at("/redirectUris/0").asText())
                            .isEqualTo(address + settings.getProperty("quarkus.oidc.authentication.redirect-path"));
                    assertThat(client.path("attributes")
                                    .path("post.logout.redirect.uris")
                                    .asText())
                            .isEqualTo(address + settings.getProperty("quarkus.oidc.logout.post-logout-path"));
                    assertThat(Manifest.elements(client.path("defaultClientScopes")))
                            .contains(scope);
                });
    }

    private static Properties settingsOfThePage() {
        var settings = new Properties();
        var file = Rendered.FOLDER.resolve("../../dashboard/src/main/resources/application.properties");
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return settings;
    }

    /** Names of what kustomize generates end in a hash. */
    private static JsonNode one(String overlay, String kind, String name) {
        return Rendered.overlay(overlay).stream()
                .filter(manifest -> manifest.isA(kind) && manifest.name().matches(name + "(-[0-9a-z]{10})?"))
                .map(Manifest::json)
                .reduce((first, second) -> {
                    throw new AssertionError("More than one " + kind + " " + name);
                })
                .orElseThrow(() -> new AssertionError("No " + kind + " " + name));
    }
}
