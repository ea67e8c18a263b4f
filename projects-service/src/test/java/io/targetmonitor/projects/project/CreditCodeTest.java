package io.targetmonitor.projects.project;

import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.kit.http.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The reference vectors of kind USCC (V72), and the forms. */
class CreditCodeTest {

    @ParameterizedTest
    @MethodSource("vectors")
    void aCodeIsJudgedAsTheVectorSays(JsonNode vector) {
        var code = vector.path("code").asText();
        if (vector.path("valid").asBoolean()) {
            assertThat(CreditCode.valid("investorUscc", code)).isEqualTo(code);
        } else {
            refused(code, "credit-code-check");
            var right = code.substring(0, 17) + vector.path("right_check").asText();
            assertThat(CreditCode.valid("investorUscc", right)).isEqualTo(right);
        }
    }

    @Test
    void ofAllLastCharactersExactlyOneFits() {
        var fitting = "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> "91440784MA4UKJ3X7" + (char) last)
                .filter(code -> {
                    try {
                        return CreditCode.valid("investorUscc", code) != null;
                    } catch (Refusal refusal) {
                        return false;
                    }
                });

        assertThat(fitting).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100m000100y43",
                "91350100M000100Y4z",
                "9135O100M000100Y43",
                "91350100M00010IY43",
                "913501A0M000100Y43",
                "９1350100M000100Y43"
            })
    void anotherFormIsRefused(String code) {
        refused(code, "credit-code-form");
    }

    @Test
    void noVectorIsMissing() throws IOException {
        assertThat(vectors()).hasSize(2);
    }

    private static void refused(String code, String reason) {
        assertThatThrownBy(() -> CreditCode.valid("investorUscc", code))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(400);
                    assertThat(refusal.code()).isEqualTo(reason);
                });
    }

    static Stream<JsonNode> vectors() throws IOException {
        try (var file = CreditCodeTest.class.getResourceAsStream("/expected-by-now.json")) {
            var vectors = new ObjectMapper().readTree(file).path("vectors");
            return StreamSupport.stream(vectors.spliterator(), false)
                    .filter(vector -> vector.path("kind").asText().equals("USCC"))
                    .flatMap(vector -> StreamSupport.stream(vector.path("cases").spliterator(), false));
        }
    }
}
