package io.targetmonitor.projects.project;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

/** A place on the map in degrees east and north (WGS 84). */
public record Location(
        @NotNull @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 7)
        BigDecimal lon,

        @NotNull @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 7)
        BigDecimal lat) {

    static Location of(Facts facts) {
        return facts.lon() == null ? null : new Location(facts.lon(), facts.lat());
    }
}
