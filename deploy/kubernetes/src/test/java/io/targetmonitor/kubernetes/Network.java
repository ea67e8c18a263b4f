package io.targetmonitor.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** Who can talk to whom in an overlay, worked out from the policies of both sides; other namespaces' are not ours. */
record Network(List<JsonNode> policies, Map<String, Pod> pods) {

    /** Pods that operators make, with the labels they are known to give them. */
    private static final Map<String, Pod> OF_OPERATORS = Map.of(
            "postgres", Pod.of(Pod.OURS, "{\"cnpg.io/cluster\":\"postgres\"}"),
            "kafka", Pod.of(Pod.OURS, "{\"strimzi.io/cluster\":\"kafka\",\"strimzi.io/broker-role\":\"true\"}"));

    private static final Map<String, Integer> NAMED_PORTS =
            Map.of("http", 8080, "management", 9000, "postgres", 5432, "kafka", 9092);
    private static final List<Integer> PORTS = List.of(
            22, 53, 80, 443, 4317, 4318, 5432, 6443, 8000, 8080, 9000, 9090, 9091, 9092, 9093, 9187, 9404, 10443);

    static Network of(String overlay) {
        var manifests = Rendered.overlay(overlay);
        var policies = manifests.stream()
                .filter(manifest -> manifest.isA("NetworkPolicy"))
                .map(Manifest::json)
                .toList();
        var pods = manifests.stream()
                .filter(manifest -> manifest.isA("Deployment", "StatefulSet", "Job"))
                .collect(Collectors.toMap(
                        Manifest::name,
                        manifest -> new Pod(
                                Pod.OURS, manifest.podTemplate().orElseThrow().at("/metadata/labels"))));
        if (overlay.equals("production")) {
            pods.putAll(OF_OPERATORS);
        }
        return new Network(policies, pods);
    }

    /** Among our own pods; the commands of a service count as the service. */
    Set<String> inside() {
        return flows(pods, pods);
    }

    /** Between our pods and others. */
    Set<String> acrossTheBorder(Map<String, Pod> others) {
        var flows = flows(pods, others);
        flows.addAll(flows(others, pods));
        return flows;
    }

    private Set<String> flows(Map<String, Pod> sources, Map<String, Pod> targets) {
        var flows = new TreeSet<String>();
        sources.forEach((from, source) -> targets.forEach((to, target) -> PORTS.stream()
                .filter(port ->
                        allows(source, target, port, "egress", "to") && allows(target, source, port, "ingress", "from"))
                .forEach(port -> flows.add("%s -> %s:%d".formatted(from, to, port)))));
        return flows;
    }

    private boolean allows(Pod mine, Pod other, int port, String direction, String peers) {
        return !mine.ours()
                || policies.stream()
                        .map(policy -> policy.path("spec"))
                        .filter(spec -> Manifest.selects(spec.path("podSelector"), mine.labels()))
                        .flatMap(spec -> Manifest.elements(spec.path(direction)))
                        .filter(rule -> isAbout(rule, port))
                        .anyMatch(rule -> rule.path(peers).isEmpty()
                                || Manifest.elements(rule.path(peers)).anyMatch(peer -> picks(peer, other)));
    }

    private static boolean isAbout(JsonNode rule, int port) {
        return rule.path("ports").isEmpty()
                || Manifest.elements(rule.path("ports")).anyMatch(one -> number(one.path("port")) == port);
    }

    /** A peer without a namespace is in ours. */
    private static boolean picks(JsonNode peer, Pod pod) {
        if (peer.has("ipBlock")) {
            throw new IllegalArgumentException("The tests know no addresses: " + peer);
        }
        var namespace = peer.has("namespaceSelector")
                ? Manifest.selects(peer.path("namespaceSelector"), pod.labelsOfNamespace())
                : pod.ours();
        return namespace && Manifest.selects(peer.path("podSelector"), pod.labels());
    }

    private static int number(JsonNode port) {
        return port.isInt() ? port.asInt() : NAMED_PORTS.get(port.asText());
    }
}
