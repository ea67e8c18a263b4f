package io.targetmonitor.kubernetes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who can talk to whom: exactly the tables. */
class NetworkTest {

    private static final Set<String> AMONG_SERVICES = Set.of(
            "alerts-service -> projects-service:8080",
            "alerts-service -> targets-service:8080",
            "dashboard -> alerts-service:8080",
            "dashboard -> projects-service:8080",
            "dashboard -> targets-service:8080",
            "targets-service -> projects-service:8080");

    private static final List<String> APPLICATIONS =
            List.of("projects-service", "targets-service", "alerts-service", "dashboard");

    /** Pods of other namespaces: those that have business with ours, and two that have none. */
    private static final Map<String, Pod> OTHERS = Map.of(
            "names", Pod.of("kube-system", "{\"k8s-app\":\"kube-dns\"}"),
            "gateway", Pod.of("envoy-gateway-system", "{\"app.kubernetes.io/name\":\"envoy\"}"),
            "prometheus", Pod.of("monitoring", "{\"app.kubernetes.io/name\":\"prometheus\"}"),
            "collector", Pod.of("observability", "{\"app.kubernetes.io/name\":\"collector\"}"),
            "postgres-operator", Pod.of("cnpg-system", "{\"app.kubernetes.io/name\":\"cloudnative-pg\"}"),
            "system-pod", Pod.of("kube-system", "{\"app.kubernetes.io/name\":\"dashboard\"}"),
            "stranger", Pod.of("default", "{\"targetmonitor.io/postgres\":\"client\"}"));

    static List<String> overlays() {
        return Rendered.overlays().toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatIsNotAllowedIsDenied(String overlay) {
        assertThat(Network.of(overlay).policies())
                .filteredOn(policy -> policy.at("/spec/podSelector").isEmpty()
                        && !policy.path("spec").has("ingress")
                        && !policy.path("spec").has("egress"))
                .singleElement()
                .satisfies(policy ->
                        assertThat(policy.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]"));
    }

    @Test
    void inProductionTheFlowsAreThese() {
        assertThat(Network.of("production").inside())
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
        assertThat(Network.of("single-node").inside())
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

    @Test
    void acrossTheBorderOfProductionTheFlowsAreThese() {
        var production = Network.of("production");

        assertThat(production.acrossTheBorder(OTHERS))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                names(production),
                                each(APPLICATIONS, "prometheus -> %s:9000"),
                                each(APPLICATIONS, "%s -> gateway:443", "%s -> gateway:10443"),
                                each(APPLICATIONS, "%s -> collector:4317"),
                                each(OTHERS.keySet(), "postgres -> %s:443", "postgres -> %s:6443"),
                                each(OTHERS.keySet(), "kafka -> %s:443", "kafka -> %s:6443"),
                                Stream.of(
                                        "gateway -> dashboard:8080",
                                        "prometheus -> postgres:9187",
                                        "postgres-operator -> postgres:8000",
                                        "postgres -> postgres-operator:9090"))
                        .flatMap(flows -> flows)
                        .toList());
    }

    @Test
    void fromASingleNodeNobodyTalksToOthersButForNames() {
        var singleNode = Network.of("single-node");

        assertThat(singleNode.acrossTheBorder(OTHERS))
                .containsExactlyInAnyOrderElementsOf(names(singleNode).toList());
    }

    private static Stream<String> names(Network network) {
        return each(network.pods().keySet(), "%s -> names:53");
    }

    private static Stream<String> each(Collection<String> pods, String... flows) {
        return Stream.of(flows).flatMap(flow -> pods.stream().map(flow::formatted));
    }

    private static Set<String> table(String... others) {
        return Stream.concat(AMONG_SERVICES.stream(), Stream.of(others)).collect(Collectors.toSet());
    }
}
