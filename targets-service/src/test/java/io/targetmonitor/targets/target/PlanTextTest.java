package io.targetmonitor.targets.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTextTest {

    private final PlanText text = new PlanText(new ObjectMapper());

    /** Else every target would be told again after a restart, with nothing changed. */
    @Test
    void whatWasToldIsKnownAgainInWhateverOrderItsBasisComes() {
        var told = text.write(inOrder("probability", "provenance"));

        assertThat(text.write(inOrder("provenance", "probability"))).isEqualTo(told);
    }

    private static Map<String, String> inOrder(String... keys) {
        var basis = new LinkedHashMap<String, String>();
        List.of(keys).forEach(key -> basis.put(key, "of " + key));
        return basis;
    }
}
