package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Many values at once, each with the series and period that a single one has in its path. */
record BatchForm(@NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid Row> items) {

    record Row(
            @NotNull @Size(max = 64) String indicator,
            @NotNull @Size(max = 64) String area,
            @NotNull @Size(max = 20) String period,
            @NotNull BigDecimal value,
            @Valid Reported reported,
            @Size(max = 40) String basis,
            Instant publishedAt,
            @Size(max = 300) String source,
            Status status,
            @Size(max = 500) String reason,
            @Size(max = 200) String provenance) {

        Draft draft() {
            return new ObservationForm(value, reported, basis, publishedAt, source, status, reason, provenance)
                    .draft(indicator, area, period);
        }
    }
}
