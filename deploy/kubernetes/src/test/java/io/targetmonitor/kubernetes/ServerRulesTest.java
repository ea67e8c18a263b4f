package io.targetmonitor.kubernetes;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an API server refuses or warns about although the schema allows it. */
class ServerRulesTest {

    private static final Pattern NAME_OF_OBJECT =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

    private static final Pattern NAME_IN_DNS = Pattern.compile("(?=.{1,63}$)[a-z]([-a-z0-9]*[a-z0-9])?");

    private static final Pattern LABEL = Pattern.compile("(?=.{0,63}$)([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?");

    private static final Pattern KEY_OF_MAP = Pattern.compile("(?=.{1,253}$)[-._a-zA-Z0-9]+");

    static List<String> overlays() {
        return Rendered.overlays().toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noTwoObjectsAreTheSame(String overlay) {
        assertThat(Rendered.overlay(overlay))
                .extracting(manifest -> manifest.kind() + " " + manifest.namespace() + "/" + manifest.name())
                .doesNotHaveDuplicates();
    }

    /** A cron job appends eleven characters for its jobs; names of services and workloads become host names. */
    @ParameterizedTest
    @MethodSource("overlays")
    void namesAreAllowedAndShortEnough(String overlay) {
        assertThat(Rendered.overlay(overlay)).isNotEmpty().allSatisfy(manifest -> {
            assertThat(manifest.name()).matches(NAME_OF_OBJECT);
            if (manifest.isA("Service", "Deployment", "StatefulSet", "Job", "CronJob", "Namespace")) {
                assertThat(manifest.name()).matches(NAME_IN_DNS);
            }
            if (manifest.isA("CronJob")) {
                assertThat(manifest.name()).hasSizeLessThanOrEqualTo(52);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void labelsAndKeysAreAllowed(String overlay) {
        assertThat(Rendered.overlay(overlay)).allSatisfy(manifest -> {
            assertThat(manifest.json().findValues("labels").stream()
                            .flatMap(labels -> labels.properties().stream())
                            .map(label -> label.getValue().asText()))
                    .allMatch(LABEL.asMatchPredicate());
            if (manifest.isA("ConfigMap", "Secret")) {
                assertThat(manifest.json().path("data").properties())
                        .allMatch(entry -> KEY_OF_MAP.matcher(entry.getKey()).matches());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aWorkloadSelectsItsOwnPodsAndNobodyElses(String overlay) {
        var workloads = Rendered.overlay(overlay).stream()
                .filter(manifest -> manifest.isA("Deployment", "StatefulSet"))
                .toList();
        assertThat(workloads).isNotEmpty().allSatisfy(one -> {
            var selector = one.json().at("/spec/selector");
            assertThat(selector.path("matchLabels")).isNotEmpty();
            assertThat(Rendered.overlay(overlay))
                    .filteredOn(other -> other.podTemplate()
                            .filter(template -> Manifest.selects(selector, template.at("/metadata/labels")))
                            .isPresent())
                    .containsExactly(one);
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void podsAreSpreadAmongTheirOwnKind(String overlay) {
        for (var template : templates(overlay)) {
            assertThat(template.at("/spec/topologySpreadConstraints"))
                    .allSatisfy(constraint -> {
                        assertThat(constraint.at("/labelSelector/matchLabels")).isNotEmpty();
                        assertThat(Manifest.selects(constraint.path("labelSelector"), template.at("/metadata/labels")))
                                .isTrue();
                    })
                    .extracting(constraint -> constraint.path("topologyKey"))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatIsNamedInAPodIsNamedOnce(String overlay) {
        for (var template : templates(overlay)) {
            var pod = template.path("spec");
            assertThat(containers(pod).map(container -> container.path("name"))).doesNotHaveDuplicates();
            assertThat(pod.path("volumes")).extracting(name("name")).doesNotHaveDuplicates();
            assertThat(containers(pod)).isNotEmpty().allSatisfy(container -> {
                assertThat(container.path("env")).extracting(name("name")).doesNotHaveDuplicates();
                assertThat(container.path("ports")).extracting(name("name")).doesNotHaveDuplicates();
                assertThat(container.path("ports"))
                        .extracting(name("containerPort"))
                        .doesNotHaveDuplicates();
                assertThat(container.path("volumeMounts"))
                        .extracting(name("mountPath"))
                        .doesNotHaveDuplicates();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyMountHasItsVolumeAndEveryVolumeItsMount(String overlay) {
        assertThat(Rendered.overlay(overlay).stream()
                        .filter(manifest -> manifest.podTemplate().isPresent()))
                .allSatisfy(manifest -> {
                    var pod = manifest.podTemplate().orElseThrow().path("spec");
                    var claimed = Manifest.elements(manifest.json().at("/spec/volumeClaimTemplates"))
                            .map(claim -> claim.at("/metadata/name").asText());
                    var volumes = Stream.concat(
                                    Manifest.elements(pod.path("volumes")).map(name("name")), claimed)
                            .toList();
                    assertThat(containers(pod)
                                    .flatMap(container -> Manifest.elements(container.path("volumeMounts")))
                                    .map(name("name"))
                                    .distinct())
                            .containsExactlyInAnyOrderElementsOf(volumes);
                });
    }

    /** Its template is immutable: an upgrade that changes it is refused as long as the old one is there. */
    @ParameterizedTest
    @MethodSource("overlays")
    void aJobThatIsDoneMakesRoomForTheNext(String overlay) {
        assertThat(Rendered.overlay(overlay))
                .filteredOn(manifest -> manifest.isA("Job", "CronJob"))
                .isNotEmpty()
                .allMatch(manifest -> manifest.json().findValue("ttlSecondsAfterFinished") != null);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aProbeAsksInOneWay(String overlay) {
        assertThat(templates(overlay).stream()
                        .flatMap(template -> containers(template.path("spec")))
                        .flatMap(container -> Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                                .map(container::path)
                                .filter(JsonNode::isObject)))
                .isNotEmpty()
                .allSatisfy(probe -> {
                    assertThat(Stream.of("httpGet", "tcpSocket", "exec", "grpc").filter(probe::has))
                            .hasSize(1);
                });
    }

    private static Function<JsonNode, String> name(String field) {
        return node -> node.path(field).asText();
    }

    private static List<JsonNode> templates(String overlay) {
        return Rendered.overlay(overlay).stream()
                .flatMap(manifest -> manifest.podTemplate().stream())
                .toList();
    }

    private static Stream<JsonNode> containers(JsonNode pod) {
        return Stream.concat(Manifest.elements(pod.path("initContainers")), Manifest.elements(pod.path("containers")));
    }
}
