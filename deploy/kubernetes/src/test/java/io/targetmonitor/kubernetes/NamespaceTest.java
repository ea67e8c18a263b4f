package io.targetmonitor.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An API server refuses what is to go into a namespace that is not there. */
class NamespaceTest {

    static List<String> overlays() {
        return Rendered.overlays().toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void ourNamespaceComesWithTheOverlayAndFirst(String overlay) {
        assertThat(Rendered.overlay(overlay).get(0)).hasToString("Namespace " + Pod.OURS);
    }

    /** The place's own namespace of Keycloak is there if the place has one: nothing else may ask for it. */
    @Test
    void whoLeavesKeycloakOutNeedsNoNamespaceButOurs() throws IOException {
        var folder = Files.createDirectories(Rendered.FOLDER.resolve("target/without-keycloak"));
        var overlay = Files.readString(Rendered.FOLDER.resolve("overlays/production/kustomization.yaml"));
        assertThat(overlay).contains("  - ../../components/keycloak\n");
        Files.writeString(folder.resolve("kustomization.yaml"), overlay.replace("  - ../../components/keycloak\n", ""));

        assertThat(Rendered.folder("target/without-keycloak"))
                .hasSizeGreaterThan(80)
                .filteredOn(manifest -> !manifest.isA("Namespace"))
                .extracting(Manifest::namespace)
                .containsOnly(Pod.OURS);
    }
}
