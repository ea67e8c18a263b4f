package io.targetmonitor.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.RbacV1Subject;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1RoleBinding;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Every object is what its schema says, and nothing more: an unknown field is refused as by a strict API server. */
class SchemaTest {

    private static final Map<String, Class<?>> CORE = Map.ofEntries(
            Map.entry("v1 ConfigMap", V1ConfigMap.class),
            Map.entry("v1 Namespace", V1Namespace.class),
            Map.entry("v1 Secret", V1Secret.class),
            Map.entry("v1 Service", V1Service.class),
            Map.entry("v1 ServiceAccount", V1ServiceAccount.class),
            Map.entry("apps/v1 Deployment", V1Deployment.class),
            Map.entry("apps/v1 StatefulSet", V1StatefulSet.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class),
            Map.entry("batch/v1 CronJob", V1CronJob.class),
            Map.entry("batch/v1 Job", V1Job.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class),
            Map.entry("rbac.authorization.k8s.io/v1 RoleBinding", V1RoleBinding.class));

    /** Nobody has given us their schemas yet. */
    private static final Set<String> WITHOUT_SCHEMA = Set.of("barmancloud.cnpg.io/v1 ObjectStore");

    static List<String> overlays() {
        return Rendered.overlays().toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyCoreObjectIsValid(String overlay) {
        var core = Rendered.overlay(overlay).stream()
                .filter(manifest -> CORE.containsKey(type(manifest)))
                .toList();
        assertThat(core).hasSizeGreaterThan(30);
        assertThat(core)
                .allSatisfy(manifest -> assertThatCode(
                                () -> read(manifest.json().toString(), CORE.get(type(manifest))))
                        .as(manifest.toString())
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyCustomResourceIsValid(String overlay) {
        needsSchemasOfCustomResources();
        var custom = Rendered.overlay(overlay).stream()
                .filter(manifest -> !CORE.containsKey(type(manifest)))
                .filter(manifest -> !WITHOUT_SCHEMA.contains(type(manifest)))
                .toList();
        assertThat(custom).allSatisfy(manifest -> {
            var schema = CustomSchemas.of(manifest);
            assertThat(schema).as("schema of " + manifest).isPresent();
            assertThat(schema.get().validate(manifest.json()).stream().map(Error::toString))
                    .as(manifest.toString())
                    .isEmpty();
        });
    }

    @Test
    void theProductionOverlayUsesCustomResourcesOfEveryOperator() {
        var groups = Rendered.overlay("production").stream()
                .map(Manifest::apiVersion)
                .map(version -> version.contains("/") ? version.substring(0, version.indexOf('/')) : "")
                .collect(Collectors.toSet());

        assertThat(groups)
                .contains(
                        "postgresql.cnpg.io",
                        "kafka.strimzi.io",
                        "monitoring.coreos.com",
                        "gateway.networking.k8s.io",
                        "external-secrets.io",
                        "k8s.keycloak.org",
                        "cert-manager.io");
    }

    @Test
    void anUnknownFieldIsRefused() {
        assertThatThrownBy(() ->
                        read("{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"spec\":{\"prots\":[]}}", V1Service.class))
                .hasMessageContaining("prots");
    }

    @Test
    void anUnknownFieldOfACustomResourceIsRefused() {
        needsSchemasOfCustomResources();
        var cluster = Rendered.overlay("production").stream()
                .filter(manifest -> manifest.isA("Cluster"))
                .findFirst()
                .orElseThrow();
        var wrong = cluster.json().deepCopy();
        ((ObjectNode) wrong.at("/spec/postgresql/synchronous")).put("durability", "required");

        assertThat(CustomSchemas.of(cluster).orElseThrow().validate(wrong))
                .singleElement()
                .asString()
                .contains("durability");
    }

    /** The client checks only what it is asked for: a whole list of subjects, for one. */
    @Test
    void subjectsOfRoleBindingsAreServiceAccountsThatSayWhere() {
        assertThat(Rendered.overlay("production").stream().filter(manifest -> manifest.isA("RoleBinding")))
                .isNotEmpty()
                .allSatisfy(binding -> Manifest.elements(binding.json().path("subjects"))
                        .forEach(subject -> {
                            assertThatCode(() -> read(subject.toString(), RbacV1Subject.class))
                                    .doesNotThrowAnyException();
                            assertThat(subject.path("namespace").asText()).isNotEmpty();
                        }));
    }

    /** They are given beside the checkout and are no part of it; without them these tests count as skipped. */
    private static void needsSchemasOfCustomResources() {
        assumeTrue(
                CustomSchemas.there(),
                () -> "No schemas of custom resources in " + CustomSchemas.FOLDER + ": only core objects are checked");
    }

    private static String type(Manifest manifest) {
        return manifest.apiVersion() + " " + manifest.kind();
    }

    private static void read(String json, Class<?> type) {
        new JSON();
        JSON.deserialize(json, type);
    }
}
