package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import io.targetmonitor.targets.assessment.Light;
import io.targetmonitor.targets.assessment.Outcome;
import io.targetmonitor.targets.assessment.Standing;
import io.targetmonitor.targets.decision.Exemption;
import io.targetmonitor.targets.decision.ManualLight;
import io.targetmonitor.targets.pace.Fraction;
import io.targetmonitor.targets.ranking.Ranking;
import io.targetmonitor.targets.reporting.Due;

/**
 * Where a target stands, rounded for people. Numbers that cannot be given are null.
 *
 * @param attainment percent of the target
 * @param gap points ahead of the plan, negative behind it
 * @param requiredRest growth in percent that the rest of the year needs
 * @param light what counts: the computed one, or the one a person has put over it
 * @param computedLight what the data say under the plan in force
 * @param provisional until the value is final
 * @param probability that the value will be met at the end of the period, from 0 to 1
 * @param stretchProbability the same of the stretch; null without one
 * @param forecast of the value at the end of the period
 * @param basis the record behind the numbers: how good they have been, and why one is null
 * @param reporting null if nobody must report
 * @param reportingDays days late, or left
 * @param missing what a light would need; null if there is one
 * @param exemption null without one; it changes no light
 * @param override null unless a person has put a light over the computed one
 * @param greenOnlyByReplanning green under the plan in force, but yellow or red under the original one
 * @param ranking null but for a place that is computed from the values of peers
 * @param official null without a figure of an office beside a derived value
 * @param backfilled whether something was entered later than the moment asked for
 */
public record AssessmentView(
        Instant asOf,
        BigDecimal actual,
        BigDecimal actualNow,
        BigDecimal expected,
        BigDecimal attainment,
        BigDecimal gap,
        BigDecimal requiredRest,
        Light light,
        Light computedLight,
        Outcome outcome,
        Outcome stretchOutcome,
        boolean provisional,
        BigDecimal probability,
        BigDecimal stretchProbability,
        Forecast forecast,
        Basis basis,
        LocalDate dataThrough,
        LocalDate dataDue,
        Due.State reporting,
        Integer reportingDays,
        Standing.Missing missing,
        Exemption exemption,
        ManualLight override,
        Boolean greenOnlyByReplanning,
        Ranking ranking,
        Official official,
        boolean backfilled) {

    /** What was told before a field was known is read as it was meant. */
    public AssessmentView {
        computedLight = computedLight == null ? light : computedLight;
        greenOnlyByReplanning = Boolean.TRUE.equals(greenOnlyByReplanning);
    }

    /** What the value at the end of the period will be: 10, 50 and 90 percent lie below. */
    public record Forecast(BigDecimal p10, BigDecimal p50, BigDecimal p90) {}

    /**
     * @param due null if nobody must report
     */
    static AssessmentView of(
            Instant asOf, Standing standing, Due due, Foresight foresight, boolean backfilled, Aside aside) {
        return new AssessmentView(
                asOf,
                standing.actual(),
                standing.actualNow(),
                rounded(standing.expected()),
                rounded(standing.attainment()),
                rounded(standing.gap()),
                rounded(standing.requiredRest()),
                aside.shown(standing),
                standing.light(),
                standing.outcome(),
                standing.stretchOutcome(),
                standing.provisional(),
                foresight.probability(),
                foresight.stretchProbability(),
                foresight.forecast(),
                foresight.basis(),
                standing.dataThrough(),
                due == null ? null : due.due(),
                due == null ? null : due.state(),
                due == null ? null : due.days(),
                standing.missing(),
                aside.decided().exemption(),
                aside.decided().override(),
                aside.greenOnlyByReplanning(),
                aside.ranking(),
                aside.official(),
                backfilled);
    }

    /** Without what every passing day changes, to see whether anything else did. */
    AssessmentView timeless() {
        return new AssessmentView(
                null,
                actual,
                actualNow,
                expected,
                attainment,
                gap,
                requiredRest,
                light,
                computedLight,
                outcome,
                stretchOutcome,
                provisional,
                probability,
                stretchProbability,
                forecast,
                basis,
                dataThrough,
                dataDue,
                reporting,
                null,
                missing,
                exemption,
                override,
                greenOnlyByReplanning,
                ranking,
                official,
                backfilled);
    }

    private static BigDecimal rounded(Fraction exact) {
        return exact == null ? null : exact.rounded();
    }
}
