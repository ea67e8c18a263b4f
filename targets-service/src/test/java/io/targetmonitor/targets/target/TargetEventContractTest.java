package io.targetmonitor.targets.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.kit.http.Json;
import io.targetmonitor.kit.testing.EventContract;

/** The samples in docs/events are the contract: our records write exactly these, and they are as the schema says. */
class TargetEventContractTest {

    private static final ObjectMapper JSON = Json.configure(new ObjectMapper().findAndRegisterModules());

    @ParameterizedTest
    @ValueSource(
            strings = {
                TargetEvent.SET,
                TargetEvent.REVISED,
                TargetEvent.EXEMPTED,
                TargetEvent.ASSESSED,
                TargetEvent.WITHDRAWN
            })
    void targets(String type) throws JsonProcessingException {
        var sample = EventContract.sample(type);

        EventContract.assertValid(sample);
        EventContract.assertSample(type, JSON.treeToValue(sample.get("data"), TargetEvent.class));
    }
}
