package io.targetmonitor.dashboard.telemetry;

import java.util.Map;

import jakarta.inject.Inject;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.dashboard.testing.Browser;
import io.targetmonitor.dashboard.testing.Surroundings;

import static io.targetmonitor.dashboard.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What a collector sees of a request: where its trace begins and goes on, and nothing of people. */
@QuarkusTest
@TestProfile(TraceTest.Traced.class)
@QuarkusTestResource(Surroundings.class)
class TraceTest {

    private static final String FOREIGN = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    Recorder recorder;

    public static class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.exporter.otlp.enabled", "false");
        }
    }

    @BeforeEach
    void forget() {
        recorder.spans().reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", "token"})
    void aCallIsAPartOfTheTraceThatItsRequestBegins(String by) {
        var asked = put(by.equals("session") ? Browser.signedIn("mayor").request() : withToken())
                .header("asked-traceparent");

        var request = span(SpanKind.SERVER, "PUT /api/v1/observations/*");
        var call = span(SpanKind.CLIENT, "PUT");
        assertThat(request.getParentSpanContext().isValid()).isFalse();
        assertThat(call.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(call.getTraceId()).isEqualTo(request.getTraceId());
        assertThat(asked).isEqualTo("00-%s-%s-01".formatted(call.getTraceId(), call.getSpanId()));
    }

    /** Not even that nothing of it is to be recorded. */
    @ParameterizedTest
    @ValueSource(strings = {"00", "01"})
    void nobodyOutsideChoosesTheTraceItsSamplingOrItsBaggage(String flags) {
        var answer = put(withToken()
                .header("traceparent", "00-%s-00f067aa0ba902b7-%s".formatted(FOREIGN, flags))
                .header("tracestate", "a=b")
                .header("baggage", "a=b"));

        assertThat(span(SpanKind.SERVER, "PUT /api/v1/observations/*").getTraceId())
                .isNotEqualTo(FOREIGN);
        assertThat(answer.header("asked-traceparent")).doesNotContain(FOREIGN).endsWith("-01");
        assertThat(answer.header("asked-tracestate")).isEqualTo("null");
        assertThat(answer.header("asked-baggage")).isEqualTo("null");
    }

    @Test
    void noSpanTellsOfPeople() {
        var browser = Browser.signedIn("mayor");
        put(browser.request().header("X-Forwarded-For", "203.0.113.7"));
        browser.request().get("/me?q=zhang");

        span(SpanKind.CLIENT, "PUT");
        span(SpanKind.SERVER, "GET /me");
        var back = span(SpanKind.SERVER, "GET /sign-in/back");
        assertThat(back.getAttributes().get(AttributeKey.stringKey("url.query")))
                .isEqualTo("REDACTED");
        assertThat(recorder.spans().getFinishedSpanItems())
                .hasSizeGreaterThan(4)
                .extracting(span -> span.getAttributes().asMap() + " " + span.getEvents() + " " + span.getName())
                .allSatisfy(told -> assertThat(told)
                        .doesNotContain("zhang", "mayor", "203.0.113.7", "eyJ", "Bearer", "q_session", "state="));
    }

    @Test
    void screensAreOneNameAndFilesNone() {
        RestAssured.given().accept("text/html").get("/targets/0198").then().statusCode(200);
        RestAssured.given().get("/areas/index.json").then().statusCode(200);
        RestAssured.given().get("/me").then().statusCode(401);

        span(SpanKind.SERVER, "GET /me");
        await().untilAsserted(() -> assertThat(recorder.spans().getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactlyInAnyOrder("GET /*", "GET /me"));
    }

    private static RequestSpecification withToken() {
        return RestAssured.given().header("Authorization", "Bearer eyJ");
    }

    private static Response put(RequestSpecification request) {
        return request.header("Sec-Fetch-Site", "same-origin")
                .body("{\"value\": 10}")
                .put("/api/v1/observations/LAND/440784/2022-06?q=zhang");
    }

    /** Its span ends after the answer was read. */
    private SpanData span(SpanKind kind, String name) {
        return await().until(
                        () -> recorder.spans().getFinishedSpanItems().stream()
                                .filter(span ->
                                        span.getKind() == kind && span.getName().equals(name))
                                .toList(),
                        found -> found.size() == 1)
                .get(0);
    }
}
