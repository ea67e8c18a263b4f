package io.targetmonitor.kit.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "targets"))
class ActorInLogsTest {

    private static final String TELL = "X-Test-Actor";

    /** What a log entry at the end of the request would carry. */
    @Provider
    static class TellsTheActor implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (request.getHeaderString(TELL) != null) {
                response.getHeaders().putSingle(TELL, String.valueOf(MDC.get("actor")));
            }
        }
    }

    @Test
    void entriesOfARequestCarryItsAccountAndNoneOfTheOneBefore() {
        for (var name : new String[] {"anna", "boris"}) {
            given().header(
                            "Authorization",
                            "Bearer " + Tokens.of(name, "viewer").areas("*").token())
                    .header(TELL, "please")
                    .get("/api/v1/things")
                    .then()
                    .statusCode(200)
                    .header(TELL, equalTo(name));
        }
    }
}
