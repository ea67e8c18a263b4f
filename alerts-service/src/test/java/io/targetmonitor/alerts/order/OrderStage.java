package io.targetmonitor.alerts.order;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** A target that orders are about, and who acts on them. Each has a unit of its own: units have a cap. */
final class OrderStage {

    static final String EVIDENCE = """
            {"text":"%s","evidence":[{"kind":"NOTICE","reference":"挂牌公告21号"}]}
            """;
    static final String FAR_AHEAD = "2199-12-31";

    private final UUID subject = UUID.randomUUID();
    private final String unit = "单位" + subject;

    UUID subject() {
        return subject;
    }

    String unit() {
        return unit;
    }

    List<String> ids(String filter) {
        return as(supervisor())
                .get("/api/v1/orders?unit=%s&%s".formatted(unit, filter))
                .path("items.id");
    }

    void far(long sequence, String day, String through) {
        send(sequence, day, "RED", through);
    }

    void send(long sequence, String day, String light, String through) {
        Stage.send(Stage.TARGETS, target(subject, sequence, day, light, through));
    }

    String target(UUID id, long sequence, String day, String light, String through) {
        return Stage.target(
                        id, sequence, day, "440784", light, "PENDING", "1250", "-10.5", "\"" + unit + "\"", "\"副市长\"")
                .replace("\"dataThrough\":\"2023-06-30\"", "\"dataThrough\":\"" + through + "\"");
    }

    String onlyOrder() {
        List<String> found =
                as(supervisor()).get("/api/v1/orders?subject=" + subject).path("items.id");
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    String reporter() {
        return Tokens.of("anna", "reporter").areas("4407").department(unit).token();
    }

    static ValidatableResponse post(String token, Object subject, String alerts) {
        return as(token)
                .contentType(ContentType.JSON)
                .body("{\"subject\":\"%s\",\"due\":\"%s\",\"text\":\"请报送进展\",\"alerts\":%s}"
                        .formatted(subject, FAR_AHEAD, alerts))
                .post("/api/v1/orders")
                .then();
    }

    static ValidatableResponse act(String token, String order, String action, String body) {
        var request = as(token);
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post("/api/v1/orders/%s/%s".formatted(order, action)).then();
    }

    static ValidatableResponse show(String order) {
        return as(supervisor()).get("/api/v1/orders/" + order).then();
    }

    static String supervisor() {
        return Tokens.of("bao", "supervisor").areas("4407").token();
    }

    static RequestSpecification as(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }

    static List<String> toldTo(List<JsonNode> told, int level) {
        return told.stream()
                .map(event -> event.at("/data/notification"))
                .filter(message -> message.at("/recipients/0/level").asInt() == level)
                .map(message -> message.get("why").asText())
                .toList();
    }
}
