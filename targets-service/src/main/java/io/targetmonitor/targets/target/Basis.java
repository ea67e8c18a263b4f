package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.targetmonitor.targets.forecast.Forecast;
import io.targetmonitor.targets.forecast.TrackRecord;

/**
 * The record behind the numbers of an assessment. What cannot be said is left out.
 *
 * @param forecast why there is no forecast
 * @param probability why there is no probability
 * @param provenance of the data
 * @param method of the forecast
 * @param years how many past years it was tried on
 * @param meanError in percent of the total, points of a rate, events of a count
 * @param brier mean squared error of the probabilities, from 0 to 1
 * @param lightBrier the same of the plain light
 * @param coverage share of past outcomes between p10 and p90, from 0 to 1; four fifths are due
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Basis(
        String forecast,
        String probability,
        String provenance,
        String method,
        Integer years,
        BigDecimal meanError,
        BigDecimal brier,
        BigDecimal lightBrier,
        BigDecimal coverage) {

    /** @param provenance null if unknown */
    static Basis of(Forecast forecast, String provenance) {
        var silence = forecast.silence() == null ? null : forecast.silence().name();
        return forecast.hasBand()
                ? of(forecast.record(), silence, provenance)
                : new Basis(silence, silence, provenance, null, null, null, null, null, null);
    }

    private static Basis of(TrackRecord record, String silence, String provenance) {
        return new Basis(
                null,
                silence,
                provenance,
                record.method(),
                record.years(),
                rounded(record.meanError(), 2),
                rounded(record.brier(), 3),
                rounded(record.lightBrier(), 3),
                rounded(record.coverage(), 2));
    }

    private static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }
}
