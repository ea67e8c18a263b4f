package io.targetmonitor.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Both ways to an image give what the manifests count on: the user, the folder, the ports, the same JVM. */
class ImageTest {

    private static final String JVM = "25.0.3_9-jre-noble";

    private final String containerfile = read("images/Containerfile");
    private final String pom = read("../../pom.xml");

    @Test
    void theBaseIsOneVersionInBoth() {
        assertThat(containerfile).contains("ARG JAVA=" + JVM);
        assertThat(pom).contains("<quarkus.jib.base-jvm-image>eclipse-temurin:" + JVM + "<");
    }

    @Test
    void theUserIsTheOneThatPodsRunAs() {
        assertThat(containerfile).contains("\nUSER 10001:10001\n").doesNotContain("USER root");
        assertThat(pom).contains("<quarkus.jib.user>10001:10001<");
        assertThat(Rendered.overlay("production").stream().filter(manifest -> manifest.isA("Deployment", "CronJob")))
                .isNotEmpty()
                .allSatisfy(app -> assertThat(app.podTemplate()
                                .orElseThrow()
                                .at("/spec/securityContext/runAsUser")
                                .asInt())
                        .isEqualTo(10001));
    }

    /** The commands' class path is relative to it. */
    @Test
    void bothPutTheApplicationIntoTheSameFolderAndStartThere() {
        assertThat(containerfile).contains("WORKDIR /opt/target-monitor");
        assertThat(pom).contains("<quarkus.jib.working-directory>/opt/target-monitor<");
        assertThat(read("base/service/deployment.yaml")).contains("- app/*:lib/main/*:lib/boot/*:quarkus/*");
    }

    /** Jib takes what lies in a {@code src/main/jib}, looks for it from target upwards, and runs in the phase package. */
    @Test
    void bothTakeTheBillOfMaterialsAlong() {
        assertThat(containerfile).contains(" ${APP}/target/src/main/jib/opt/target-monitor/ ./\n");
        assertThat(pom)
                .contains("<sbom>${project.build.directory}/src/main/jib/opt/target-monitor/sbom.cdx.json</sbom>")
                .containsPattern("<phase>prepare-package</phase>\\s*<goals>\\s*<goal>dependency-sbom</goal>")
                .contains("<outputFile>${sbom}</outputFile>");
    }

    /** A cache does not fit files of another time than those it was made with. */
    @Test
    void theCacheIsMadeOfFilesThatStayAsTheyAre() {
        assertThat(containerfile)
                .contains("podman build --timestamp=0 ")
                .containsSubsequence("touch -d @0", "-XX:AOTCacheOutput=/opt/app.aot", "\nFROM ", "/opt/app.aot ./\n");
        assertThat(read("README.md")).contains("podman build --timestamp=0 ");
    }

    private static String read(String file) {
        try {
            return Files.readString(Rendered.FOLDER.resolve(Path.of(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
