package io.targetmonitor.local;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The page is typed by the committed documents, so they have to be those of the services. */
class OpenApiDocumentsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"projects-service", "targets-service", "alerts-service"})
    void theCommittedDocumentIsWhatTheServiceBuildSays(String service) throws IOException {
        var root = Path.of("../..");
        var built = JSON.readTree(
                root.resolve(service + "/target/openapi/openapi.json").toFile());
        var committed =
                JSON.readTree(root.resolve("docs/openapi/" + service + ".json").toFile());

        assertThat(committed.equals(built))
                .as("docs/openapi/" + service + ".json is the built one; else run docs/openapi/update")
                .isTrue();
    }
}
