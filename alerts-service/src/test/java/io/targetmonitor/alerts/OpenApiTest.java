package io.targetmonitor.alerts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.ApiDescriptionContract;
import io.targetmonitor.kit.testing.MonitorTestServices;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class OpenApiTest extends ApiDescriptionContract {

    @Test
    void noOperationIsMissing() {
        assertThat(operations()).hasSize(26);
    }

    @Test
    void aRehearsalTakesAKeyAndMayBeRefused() {
        assertThat(document()
                        .at("/paths/~1api~1v1~1rules~1{code}~1dry-run/post/responses")
                        .fieldNames())
                .toIterable()
                .contains("200", "404", "409", "422");
    }
}
