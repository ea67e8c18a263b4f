package io.targetmonitor.targets;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.ApiDescriptionContract;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class OpenApiTest extends ApiDescriptionContract {

    @Test
    void itSaysWhatIsCreated() {
        assertThat(answers("post", "/api/v1/targets")).contains("201").doesNotContain("200");
        assertThat(answers("post", "/api/v1/targets/{id}/revisions"))
                .contains("201")
                .doesNotContain("200");
        assertThat(answers("put", "/api/v1/indicators/{code}"))
                .contains("200", "201", "428")
                .doesNotContain("404");
        assertThat(answers("get", "/api/v1/indicators/{code}")).contains("404");
        assertThat(answers("post", "/api/v1/what-if")).contains("200", "404").doesNotContain("201", "409", "422");
    }

    private static List<String> answers(String method, String path) {
        var answers = new ArrayList<String>();
        document()
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .fieldNames()
                .forEachRemaining(answers::add);
        return answers;
    }
}
