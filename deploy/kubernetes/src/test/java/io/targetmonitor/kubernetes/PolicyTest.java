package io.targetmonitor.kubernetes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.kubernetes.client.custom.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What no schema sees: that pods are unprivileged, bounded and probed, and that references lead somewhere. */
class PolicyTest {

    /** IANA service name: what a port may be called. */
    private static final Pattern PORT_NAME = Pattern.compile("(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern SECRET =
            Pattern.compile("(?i)(password|passwd|secret|token|api-?key|private-?key|jaas)");

    static List<String> overlays() {
        return Rendered.overlays().toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void imagesHaveAVersion(String overlay) {
        assertThat(containers(overlay)).isNotEmpty().allSatisfy(container -> {
            var image = container.path("image").asText();
            var tag = image.substring(image.lastIndexOf('/') + 1);
            assertThat(tag).as(image).contains(":").doesNotEndWith(":latest");
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void podsAreRestricted(String overlay) {
        assertThat(pods(overlay)).isNotEmpty().allSatisfy(pod -> {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
            assertThat(List.of("hostNetwork", "hostPID", "hostIPC")).noneMatch(pod::has);
            assertThat(Manifest.elements(pod.path("volumes")))
                    .noneMatch(volume -> volume.has("hostPath"))
                    .allMatch(volume ->
                            !volume.has("emptyDir") || volume.at("/emptyDir").has("sizeLimit"));
        });
        assertThat(containers(overlay)).allSatisfy(container -> {
            var context = container.path("securityContext");
            assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(context.path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(context.at("/capabilities").has("add")).isFalse();
            assertThat(context.path("privileged").asBoolean()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theNamespaceEnforcesIt(String overlay) {
        var namespaces = all(overlay, manifest -> manifest.isA("Namespace"));
        assertThat(namespaces)
                .isNotEmpty()
                .allSatisfy(namespace -> assertThat(namespace
                                .json()
                                .at("/metadata/labels")
                                .path("pod-security.kubernetes.io/enforce")
                                .asText())
                        .isEqualTo("restricted"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatAContainerMayUseIsBoundedAndNotLessThanItAsksFor(String overlay) {
        assertThat(containers(overlay)).allSatisfy(container -> {
            for (var resource : List.of("cpu", "memory")) {
                var request = container.at("/resources/requests").path(resource).asText();
                var limit = container.at("/resources/limits").path(resource).asText();
                assertThat(request).as(container.path("name").asText()).isNotEmpty();
                assertThat(limit).isNotEmpty();
                assertThat(number(request)).isLessThanOrEqualTo(number(limit));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatRunsForGoodIsProbedOnPortsItHas(String overlay) {
        var running = all(overlay, manifest -> manifest.isA("Deployment", "StatefulSet"));
        assertThat(running).hasSizeGreaterThanOrEqualTo(4).allSatisfy(manifest -> {
            for (var container : manifest.podTemplate().orElseThrow().at("/spec/containers")) {
                var ports = Manifest.elements(container.path("ports"))
                        .map(port -> port.path("name").asText())
                        .toList();
                for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                    assertThat(container.has(probe)).as(manifest + " " + probe).isTrue();
                    var port = container.path(probe).findPath("port");
                    assertThat(port.isMissingNode() || ports.contains(port.asText()))
                            .as(manifest + " " + probe + " asks port " + port)
                            .isTrue();
                }
            }
        });
        assertThat(running.stream().filter(manifest -> manifest.isA("Deployment")))
                .allSatisfy(app -> {
                    var container = app.json().at("/spec/template/spec/containers/0");
                    assertThat(container.at("/livenessProbe/httpGet/port").asText())
                            .isEqualTo("management");
                    assertThat(container.at("/lifecycle/preStop/sleep/seconds").asInt())
                            .isPositive();
                });
    }

    /** preStop, then the delay in which it still answers, then the time for what runs. */
    @ParameterizedTest
    @MethodSource("overlays")
    void thereIsTimeToStopInPeace(String overlay) {
        var settings = settings(overlay);
        var needed = 5
                + seconds(settings.path("QUARKUS_SHUTDOWN_DELAY").asText())
                + seconds(settings.path("QUARKUS_SHUTDOWN_TIMEOUT").asText());
        assertThat(all(overlay, manifest -> manifest.isA("Deployment")))
                .allSatisfy(app -> assertThat(app.json()
                                .at("/spec/template/spec/terminationGracePeriodSeconds")
                                .asInt())
                        .isGreaterThan(needed));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noSecretLiesInAConfigMap(String overlay) {
        assertThat(all(overlay, manifest -> manifest.isA("ConfigMap")))
                .isNotEmpty()
                .allSatisfy(map -> map.json()
                        .path("data")
                        .properties()
                        .forEach(entry -> assertThat(
                                        SECRET.matcher(entry.getKey()).find()
                                                && !entry.getValue().asText().isEmpty())
                                .as(map + " " + entry.getKey())
                                .isFalse()));
        assertThat(containers(overlay))
                .allSatisfy(container -> Manifest.elements(container.path("env"))
                        .filter(variable ->
                                SECRET.matcher(variable.path("name").asText()).find())
                        .forEach(variable -> assertThat(variable.has("value"))
                                .as(variable.path("name").asText())
                                .isFalse()));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void portsHaveNamesThatAreAllowed(String overlay) {
        Stream.concat(
                        containers(overlay).stream().flatMap(container -> Manifest.elements(container.path("ports"))),
                        all(overlay, manifest -> manifest.isA("Service")).stream()
                                .flatMap(service ->
                                        Manifest.elements(service.json().at("/spec/ports"))))
                .forEach(port -> assertThat(port.path("name").asText()).matches(PORT_NAME));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aServiceSelectsPodsOfOneKindThatHaveItsPorts(String overlay) {
        for (var service : all(overlay, manifest -> manifest.isA("Service"))) {
            var selected = templates(overlay).stream()
                    .filter(template -> service.json().at("/spec/selector").properties().stream()
                            .allMatch(entry -> template.at("/metadata/labels")
                                    .path(entry.getKey())
                                    .equals(entry.getValue())))
                    .toList();
            assertThat(selected).as(service.toString()).hasSize(1);
            var names = Manifest.elements(selected.get(0).at("/spec/containers"))
                    .flatMap(container -> Manifest.elements(container.path("ports")))
                    .map(port -> port.path("name").asText())
                    .toList();
            assertThat(Manifest.elements(service.json().at("/spec/ports"))
                            .map(port -> port.path("targetPort").asText()))
                    .isSubsetOf(names);
        }
    }

    /** The management port is for probes and Prometheus: no service with an address leads to it. */
    @ParameterizedTest
    @MethodSource("overlays")
    void nothingRoutesToTheManagementPort(String overlay) {
        assertThat(all(overlay, manifest -> manifest.isA("Service")).stream()
                        .filter(service ->
                                !service.json().at("/spec/clusterIP").asText().equals("None"))
                        .flatMap(service -> Manifest.elements(service.json().at("/spec/ports")))
                        .map(port -> port.path("targetPort").asText()))
                .doesNotContain("management");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aDisruptionBudgetLetsADrainGoOn(String overlay) {
        for (var budget : all(overlay, manifest -> manifest.isA("PodDisruptionBudget"))) {
            assertThat(budget.json().at("/spec/maxUnavailable").asInt())
                    .as(budget.toString())
                    .isPositive();
            assertThat(budget.json().path("spec").has("minAvailable")).isFalse();
            assertThat(templates(overlay))
                    .filteredOn(template ->
                            Manifest.selects(budget.json().at("/spec/selector"), template.at("/metadata/labels")))
                    .as(budget.toString())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void anAutoscalerHasATargetThatLeavesTheNumberToIt(String overlay) {
        for (var scaler : all(overlay, manifest -> manifest.isA("HorizontalPodAutoscaler"))) {
            var target = scaler.json().at("/spec/scaleTargetRef");
            assertThat(all(
                            overlay,
                            manifest -> manifest.isA(target.path("kind").asText())
                                    && manifest.name()
                                            .equals(target.path("name").asText())))
                    .as(scaler.toString())
                    .singleElement()
                    .satisfies(app ->
                            assertThat(app.json().path("spec").has("replicas")).isFalse());
            assertThat(scaler.json().at("/spec/minReplicas").asInt())
                    .isBetween(2, scaler.json().at("/spec/maxReplicas").asInt());
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyMapSecretAndAccountThatIsNamedIsThere(String overlay) {
        var there = new HashSet<String>();
        for (var manifest : Rendered.overlay(overlay)) {
            there.add(manifest.kind() + " " + manifest.name());
            if (manifest.isA("ExternalSecret")) {
                there.add("Secret " + manifest.json().at("/spec/target/name").asText());
            }
            // made by the operators of PostgreSQL and Kafka beside their clusters
            if (manifest.isA("Cluster")) {
                there.add("Secret " + manifest.name() + "-ca");
            }
            if (manifest.isA("Kafka")) {
                there.add("Secret " + manifest.name() + "-cluster-ca-cert");
            }
        }
        var named = new ArrayList<String>();
        for (var pod : pods(overlay)) {
            pod.findValues("configMapRef")
                    .forEach(ref -> named.add("ConfigMap " + ref.path("name").asText()));
            pod.findValues("secretRef")
                    .forEach(ref -> named.add("Secret " + ref.path("name").asText()));
            pod.findValues("secretKeyRef")
                    .forEach(ref -> named.add("Secret " + ref.path("name").asText()));
            for (var volume : pod.path("volumes")) {
                Map.of("secret", "Secret", "configMap", "ConfigMap").forEach((field, kind) -> {
                    var name = volume.path(field).path(field.equals("secret") ? "secretName" : "name");
                    if (!name.isMissingNode()) {
                        named.add(kind + " " + name.asText());
                    }
                });
            }
            if (pod.has("serviceAccountName")) {
                named.add("ServiceAccount " + pod.path("serviceAccountName").asText());
            }
        }
        assertThat(named).isNotEmpty().isSubsetOf(there);
    }

    private static JsonNode settings(String overlay) {
        return all(
                        overlay,
                        manifest -> manifest.isA("ConfigMap") && manifest.name().equals("settings"))
                .get(0)
                .json()
                .path("data");
    }

    private static int seconds(String duration) {
        return Integer.parseInt(duration.toUpperCase(Locale.ROOT).replace("S", ""));
    }

    private static java.math.BigDecimal number(String quantity) {
        return Quantity.fromString(quantity).getNumber();
    }

    private static List<Manifest> all(String overlay, Predicate<Manifest> which) {
        return Rendered.overlay(overlay).stream().filter(which).toList();
    }

    private static List<JsonNode> templates(String overlay) {
        return Rendered.overlay(overlay).stream()
                .flatMap(manifest -> manifest.podTemplate().stream())
                .toList();
    }

    private static List<JsonNode> pods(String overlay) {
        return templates(overlay).stream()
                .map(template -> template.path("spec"))
                .toList();
    }

    private static List<JsonNode> containers(String overlay) {
        return Rendered.overlay(overlay).stream().flatMap(Manifest::containers).toList();
    }
}
