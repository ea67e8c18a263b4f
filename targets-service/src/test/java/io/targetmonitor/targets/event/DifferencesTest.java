package io.targetmonitor.targets.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.http.Json;

import static org.assertj.core.api.Assertions.assertThat;

class DifferencesTest {

    private static final ObjectMapper JSON = Json.configure(new ObjectMapper());

    private final Differences differences = new Differences(JSON);

    @Test
    void aSmallNumberIsWrittenAsInTheState() throws JsonProcessingException {
        var tiny = new BigDecimal("0.0000000001");

        assertThat(written(null, Map.of("value", tiny)))
                .isEqualTo("[{\"field\":\"value\",\"from\":null,\"to\":0.0000000001}]");
        assertThat(written(Map.of("points", List.of(Map.of("value", tiny))), Map.of("points", List.of())))
                .isEqualTo("[{\"field\":\"points\",\"from\":[{\"value\":0.0000000001}],\"to\":[]}]");
    }

    @Test
    void theSameNumberIsNoDifference() throws JsonProcessingException {
        assertThat(written(Map.of("value", new BigDecimal("8")), Map.of("value", new BigDecimal("8.00"))))
                .isEqualTo("[]");
    }

    private String written(Object from, Object to) throws JsonProcessingException {
        return JSON.writeValueAsString(differences.between(from, to));
    }
}
