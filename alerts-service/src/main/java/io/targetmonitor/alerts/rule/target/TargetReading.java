package io.targetmonitor.alerts.rule.target;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonAlias;

import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.Numbers;

/**
 * What the rules look at of a target, as its last event tells.
 *
 * @param lowerIsBetter for the comparators LE and LT
 * @param counted a number derived from projects: nobody types it in, and it may fall
 * @param numbers without {@code light} where there is none
 * @param present what it counts today, where that is known beside what it speaks for; else {@code numbers.actual}
 * @param probability percent, of reaching the target; null where no forecast has a record that beats the light
 * @param peerMissing for a rank: not all peers have a value for the newest month, so that its place may still move; once
 *     stored as {@code provisional}
 * @param dataDue the day the next figure is due; null when nobody must report
 * @param exemption null when there is none
 * @param dataLight the light that the data give, whatever a person has put over it; null when there is none
 * @param revised whoever judges the target says that a later version of a figure changed its light
 */
public record TargetReading(
        boolean withdrawn,
        Kind kind,
        boolean lowerIsBetter,
        boolean counted,
        Numbers numbers,
        BigDecimal present,
        BigDecimal probability,
        Outcome outcome,
        @JsonAlias("provisional") boolean peerMissing,
        LocalDate dataThrough,
        LocalDate dataDue,
        Exemption exemption,
        Light dataLight,
        long planVersion,
        boolean revised) {

    /** How a target's figures behave; {@code OTHER} for a kind that is new to us. */
    public enum Kind {
        CUMULATIVE,
        GROWTH_RATE,
        LEVEL,
        RANK,
        QUALITATIVE,
        OTHER
    }

    /** An approved exemption (豁免, DOMAIN.md 3.10) and its last day; null until it is taken back. */
    public record Exemption(LocalDate until) {}
}
