package io.targetmonitor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each packaged application says what it is made of, in the folder that both kinds of images take. */
class BillOfMaterialsIT {

    /** {@code project.build.outputTimestamp}. */
    private static final String TIME_OF_ALL_BUILDS = "2026-01-01T00:00:00Z";

    static List<String> applications() {
        return Service.ALL.stream().map(Service::name).toList();
    }

    @ParameterizedTest
    @MethodSource("applications")
    void everyLibraryInTheApplicationIsListedWithItsVersion(String application) throws IOException {
        var list = new ObjectMapper().readTree(list(application).toFile());

        assertThat(list.at("/bomFormat").textValue()).isEqualTo("CycloneDX");
        assertThat(list.at("/metadata/component/name").textValue()).isEqualTo(application);
        assertThat(jars(target(application).resolve("quarkus-app/lib")))
                .isNotEmpty()
                .isSubsetOf(listed(list));
    }

    /** Else no image would ever be the same again. */
    @ParameterizedTest
    @MethodSource("applications")
    void theListDoesNotTellWhenItWasMade(String application) throws IOException {
        var list = new ObjectMapper().readTree(list(application).toFile());

        assertThat(list.at("/metadata/timestamp").textValue()).isEqualTo(TIME_OF_ALL_BUILDS);
        assertThat(Files.getLastModifiedTime(list(application))).hasToString(TIME_OF_ALL_BUILDS);
    }

    private static Path list(String application) {
        return target(application).resolve("src/main/jib/opt/target-monitor/sbom.cdx.json");
    }

    private static Path target(String application) {
        return Path.of("../..", application, "target");
    }

    private static TreeSet<String> jars(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Under the names that their files have. */
    private static TreeSet<String> listed(JsonNode list) {
        return StreamSupport.stream(list.get("components").spliterator(), false)
                .map(component -> "%s.%s-%s.jar"
                        .formatted(
                                component.path("group").asText(),
                                component.path("name").asText(),
                                component.path("version").asText()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
