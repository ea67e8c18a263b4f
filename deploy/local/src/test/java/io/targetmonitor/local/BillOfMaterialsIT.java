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

/** Each packaged application says what it is made of, in the folder that an image takes. */
class BillOfMaterialsIT {

    static List<String> applications() {
        return Service.ALL.stream().map(Service::name).toList();
    }

    @ParameterizedTest
    @MethodSource("applications")
    void everyLibraryInTheApplicationIsListedWithItsVersion(String application) throws IOException {
        var folder = Path.of("../..", application, "target/quarkus-app");
        var list = new ObjectMapper().readTree(folder.resolve("sbom.cdx.json").toFile());

        assertThat(list.at("/bomFormat").textValue()).isEqualTo("CycloneDX");
        assertThat(list.at("/metadata/component/name").textValue()).isEqualTo(application);
        assertThat(jars(folder.resolve("lib"))).isNotEmpty().isSubsetOf(listed(list));
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
