package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import io.targetmonitor.targets.pace.Fraction;

/**
 * Where a target stands, at the last day its data speak for and never at today.
 *
 * @param dataThrough null without data, like every number below
 * @param actualNow the latest value, also between two dates of judgement
 * @param missing what a light would need; null if there is one
 */
public record Standing(
        LocalDate dataThrough,
        BigDecimal actual,
        BigDecimal actualNow,
        Fraction expected,
        Fraction attainment,
        Fraction gap,
        Fraction requiredRest,
        Light light,
        Outcome outcome,
        Outcome stretchOutcome,
        boolean provisional,
        Missing missing) {

    /** What keeps a target from having a light. */
    public enum Missing {
        OBSERVATION,
        /** There are observations, but the latest is older than two reporting cycles. */
        RECENT_OBSERVATION,
        CHECKLIST,
        /** 前列: the place that counts as front rank has not been set. */
        K,
        /** Without a deadline there is no pace. */
        PERIOD,
        /** The values of the peers, from which the rank is computed. */
        PEERS
    }

    /** Nothing is judged: the light is grey and says why. */
    public static Standing without(Missing missing, Outcome stretchOutcome) {
        return new Standing(
                null, null, null, null, null, null, null, Light.GREY, Outcome.PENDING, stretchOutcome, true, missing);
    }

    /** A person says how it stands; no light is computed from that. */
    public static Standing reviewed(Outcome outcome) {
        return new Standing(
                null, null, null, null, null, null, null, Light.GREY, outcome, null, outcome == Outcome.PENDING, null);
    }

    /** The same without a light, because something else is missing. */
    public Standing without(Missing other) {
        return without(other, stretchOutcome);
    }

    /** Numbers without a plan to judge them by. */
    Standing showing(Reading latest) {
        return new Standing(
                latest.through(),
                latest.value(),
                latest.value(),
                expected,
                attainment,
                gap,
                requiredRest,
                light,
                outcome,
                stretchOutcome,
                !latest.settled(),
                missing);
    }

    /** The same, but for more to come that may change it. */
    public Standing unsettled() {
        return new Standing(
                dataThrough,
                actual,
                actualNow,
                expected,
                attainment,
                gap,
                requiredRest,
                light,
                outcome,
                stretchOutcome,
                true,
                missing);
    }

    /** With so many decimals of the value at most, for what has no last one; judged it has been by all of them. */
    public Standing shownTo(int decimals) {
        return new Standing(
                dataThrough,
                rounded(actual, decimals),
                rounded(actualNow, decimals),
                expected,
                attainment,
                gap,
                requiredRest,
                light,
                outcome,
                stretchOutcome,
                provisional,
                missing);
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value == null ? null : value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Whether there is a light that may still change. */
    public boolean isUnderWay() {
        return outcome == Outcome.PENDING && light != Light.GREY;
    }

    /** The last value is too old to stand for today: the numbers stay, the light does not. */
    public Standing silent() {
        return new Standing(
                dataThrough,
                actual,
                actualNow,
                expected,
                attainment,
                gap,
                requiredRest,
                Light.GREY,
                outcome,
                stretchOutcome,
                provisional,
                Missing.RECENT_OBSERVATION);
    }

    /** With a latest value from elsewhere, for what is counted rather than reported. */
    public Standing withActualNow(BigDecimal latest) {
        return new Standing(
                dataThrough,
                actual,
                latest,
                expected,
                attainment,
                gap,
                requiredRest,
                light,
                outcome,
                stretchOutcome,
                provisional,
                missing);
    }
}
