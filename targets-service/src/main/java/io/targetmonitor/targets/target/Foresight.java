package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.targetmonitor.targets.assessment.Demand;
import io.targetmonitor.targets.assessment.Outcome;
import io.targetmonitor.targets.assessment.Standing;
import io.targetmonitor.targets.forecast.Forecast;
import io.targetmonitor.targets.forecast.Outlook;

/**
 * What is said of the end of a target's period, rounded for people.
 *
 * @param forecast null without one
 * @param probability from 0 to 1; null without one
 * @param stretchProbability null without one, or without a stretch
 */
record Foresight(AssessmentView.Forecast forecast, BigDecimal probability, BigDecimal stretchProbability, Basis basis) {

    private static final int DECIMALS = 2;

    /** @param provenance of the data, null if unknown */
    static Foresight of(Demand demand, Standing standing, Forecast found, String provenance) {
        var forecast = standing.outcome() == Outcome.PENDING ? found : Forecast.none(Forecast.Silence.PERIOD_COMPLETE);
        var basis = Basis.of(forecast, provenance);
        if (!forecast.hasBand()) {
            return new Foresight(null, null, null, basis);
        }
        var band = band(forecast.outlook(), demand.counted() ? 0 : DECIMALS);
        var chance = new Chance(forecast.outlook(), demand);
        return forecast.hasProbability()
                ? new Foresight(band, chance.of(demand.value()), chance.of(demand.stretch()), basis)
                : new Foresight(band, null, null, basis);
    }

    private static AssessmentView.Forecast band(Outlook outlook, int decimals) {
        return new AssessmentView.Forecast(
                rounded(outlook.quantile(0.1), decimals),
                rounded(outlook.quantile(0.5), decimals),
                rounded(outlook.quantile(0.9), decimals));
    }

    static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }
}
