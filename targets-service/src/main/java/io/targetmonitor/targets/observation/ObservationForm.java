package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One value through the end of a period, as somebody reports it. */
record ObservationForm(
        @NotNull BigDecimal value,
        @Valid Reported reported,
        @Size(max = 40) String basis,
        Instant publishedAt,
        @Size(max = 300) String source,
        Status status,
        @Size(max = 500) String reason,
        @Size(max = 200) String provenance) {

    Draft draft(String indicator, String area, String period) {
        return Draft.of(indicator, area, period, this);
    }
}
