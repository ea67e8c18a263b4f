package io.targetmonitor.projects;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.ApiDescriptionContract;
import io.targetmonitor.kit.testing.MonitorTestServices;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class OpenApiTest extends ApiDescriptionContract {

    @Test
    void schemasSayWhatIsTextAndWhatMayBeMissing() {
        var schemas = document().at("/components/schemas");

        assertThat(schemas.at("/Area/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/Planned/type").isMissingNode()).isTrue();
        assertThat(schemas.at("/Project/properties/nameEn/type").toString()).contains("null");
        assertThat(schemas.at("/Project/properties/stage/anyOf")).hasSize(2);
    }

    @Test
    void thePathsAreThoseOfTheDesign() {
        assertThat(document().path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/v1/projects",
                        "/api/v1/projects/{id}",
                        "/api/v1/projects/by-code/{code}",
                        "/api/v1/projects/events",
                        "/api/v1/projects/{id}/history",
                        "/api/v1/projects/{id}/milestones/{kind}",
                        "/api/v1/projects/{id}/progress",
                        "/api/v1/projects/{id}/progress/{period}",
                        "/api/v1/reports-due",
                        "/api/v1/projects/{id}/blockers",
                        "/api/v1/projects/{id}/blockers/{bid}",
                        "/api/v1/projects/{id}/suspend",
                        "/api/v1/projects/{id}/resume",
                        "/api/v1/projects/{id}/withdraw",
                        "/api/v1/projects/{id}/merge",
                        "/api/v1/stage-rates",
                        "/api/v1/stage-rates/projects",
                        "/api/v1/pipeline",
                        "/api/v1/occasions",
                        "/api/v1/occasions/{code}");
    }
}
