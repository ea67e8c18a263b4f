package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

import io.targetmonitor.targets.observation.OfficialFigure;
import io.targetmonitor.targets.project.DerivedSeries;

/**
 * What an office says beside a derived value, which alone is judged.
 *
 * @param difference the derived value of the same day less this one; null where there is none
 */
public record Official(BigDecimal value, LocalDate through, BigDecimal difference, Instant publishedAt) {

    private static final int DECIMALS = 2;

    static Official of(OfficialFigure figure, DerivedSeries series) {
        var difference = series.at(figure.through())
                .map(value -> value.subtract(figure.value()))
                .map(value -> value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_UP) : value)
                .orElse(null);
        return new Official(figure.value(), figure.through(), difference, figure.publishedAt());
    }
}
