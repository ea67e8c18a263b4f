package io.targetmonitor.targets.assessment;

import io.targetmonitor.targets.pace.Fraction;

/**
 * How a target looked at the end of one of its months.
 *
 * @param expected where the plan wanted it to be
 * @param attainment percent of the target; null where a share of it means nothing
 * @param gap points ahead of the plan, negative behind it
 * @param requiredRest growth in percent that the rest of the year needs; null but for growth rates under way
 */
record Judgement(Fraction expected, Fraction attainment, Fraction gap, Fraction requiredRest, Light light) {}
