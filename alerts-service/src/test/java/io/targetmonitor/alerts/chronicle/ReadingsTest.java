package io.targetmonitor.alerts.chronicle;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingsTest {

    @Test
    void aRankOfAnOlderReleaseMayStillMove() {
        var stored = "{\"kind\":\"RANK\",\"provisional\":true}";

        assertThat(Readings.TARGETS.convertToEntityAttribute(stored).peerMissing())
                .isTrue();
    }
}
