package io.targetmonitor.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who can talk to whom: exactly the table, worked out from the policies of both sides. */
class NetworkTest {

    private static final Set<String> AMONG_SERVICES = Set.of(
            "alerts-service -> projects-service:8080",
            "alerts-service -> targets-service:8080",
            "dashboard -> alerts-service:8080",
            "dashboard -> projects-service:8080",
            "dashboard -> targets-service:8080",
            "targets-service -> projects-service:8080");

    /** Pods that operators make, with the labels they are known to give them. */
    private static final Map<String, String> OF_OPERATORS = Map.of(
            "postgres", "{\"cnpg.io/cluster\":\"postgres\"}",
            "kafka", "{\"strimzi.io/cluster\":\"kafka\",\"strimzi.io/broker-role\":\"true\"}");

    private static final Map<String, Integer> NAMED_PORTS =
            Map.of("http", 8080, "management", 9000, "postgres", 5432, "kafka", 9092);
    private static final List<Integer> PORTS = List.of(5432, 8000, 8080, 9000, 9090, 9091, 9092, 9093);

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> overlays() {
        return Rendered.overlays().toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatIsNotAllowedIsDenied(String overlay) {
        assertThat(policies(overlay))
                .filteredOn(policy -> policy.at("/spec/podSelector").isEmpty()
                        && !policy.path("spec").has("ingress")
                        && !policy.path("spec").has("egress"))
                .singleElement()
                .satisfies(policy ->
                        assertThat(policy.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]"));
    }

    @Test
    void inProductionTheFlowsAreThese() {
        assertThat(flows("production"))
                .containsExactlyInAnyOrderElementsOf(table(
                        "projects-service -> postgres:5432",
                        "targets-service -> postgres:5432",
                        "alerts-service -> postgres:5432",
                        "projects-service -> kafka:9093",
                        "targets-service -> kafka:9093",
                        "alerts-service -> kafka:9093",
                        "dashboard -> kafka:9093",
                        "postgres -> postgres:5432",
                        "postgres -> postgres:8000"));
    }

    @Test
    void onASingleNodeTheFlowsAreThese() {
        assertThat(flows("single-node"))
                .containsExactlyInAnyOrderElementsOf(table(
                        "projects-service -> postgres:5432",
                        "targets-service -> postgres:5432",
                        "alerts-service -> postgres:5432",
                        "projects-service -> kafka:9092",
                        "targets-service -> kafka:9092",
                        "alerts-service -> kafka:9092",
                        "dashboard -> kafka:9092",
                        "kafka-topics -> kafka:9092",
                        "kafka -> kafka:9092",
                        "projects-service -> keycloak:8080",
                        "targets-service -> keycloak:8080",
                        "alerts-service -> keycloak:8080",
                        "dashboard -> keycloak:8080"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everybodyMayAskForNames(String overlay) {
        assertThat(policies(overlay)).anySatisfy(policy -> {
            assertThat(policy.at("/spec/podSelector").isEmpty()).isTrue();
            assertThat(policy.at("/spec/egress").findValues("port").toString()).isEqualTo("[53, 53]");
        });
    }

    private static Set<String> table(String... others) {
        return Stream.concat(AMONG_SERVICES.stream(), Stream.of(others)).collect(Collectors.toSet());
    }

    private static Set<String> flows(String overlay) {
        var pods = pods(overlay);
        var flows = new TreeSet<String>();
        pods.forEach((from, source) -> pods.forEach((to, target) -> PORTS.stream()
                .filter(port -> allows(overlay, source, target, port, "egress", "to")
                        && allows(overlay, target, source, port, "ingress", "from"))
                .forEach(port -> flows.add("%s -> %s:%d".formatted(from, to, port)))));
        return flows;
    }

    /** Labels of the pods by name; the commands of a service count as the service. */
    private static Map<String, JsonNode> pods(String overlay) {
        var pods = Rendered.overlay(overlay).stream()
                .filter(manifest -> manifest.isA("Deployment", "StatefulSet", "Job"))
                .collect(Collectors.toMap(
                        Manifest::name,
                        manifest -> manifest.podTemplate().orElseThrow().at("/metadata/labels")));
        if (overlay.equals("production")) {
            OF_OPERATORS.forEach((name, labels) -> pods.put(name, read(labels)));
        }
        return pods;
    }

    private static boolean allows(
            String overlay, JsonNode mine, JsonNode other, int port, String direction, String peers) {
        return policies(overlay).stream()
                .map(policy -> policy.path("spec"))
                .filter(spec -> Manifest.selects(spec.path("podSelector"), mine))
                .flatMap(spec -> Manifest.elements(spec.path(direction)))
                .filter(rule -> Manifest.elements(rule.path("ports")).anyMatch(one -> number(one.path("port")) == port))
                .flatMap(rule -> Manifest.elements(rule.path(peers)))
                .anyMatch(peer -> !peer.has("namespaceSelector") && Manifest.selects(peer.path("podSelector"), other));
    }

    private static int number(JsonNode port) {
        return port.isInt() ? port.asInt() : NAMED_PORTS.get(port.asText());
    }

    private static List<JsonNode> policies(String overlay) {
        return Rendered.overlay(overlay).stream()
                .filter(manifest -> manifest.isA("NetworkPolicy"))
                .map(Manifest::json)
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
