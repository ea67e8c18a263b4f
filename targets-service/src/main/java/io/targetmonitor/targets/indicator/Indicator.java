package io.targetmonitor.targets.indicator;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.assessment.Accumulates;
import io.targetmonitor.targets.assessment.Cadence;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.assessment.Tolerance;
import io.targetmonitor.targets.reporting.ReportingCalendar;

/**
 * What is measured, and by which rules it is judged: the answer over HTTP, the data of events and what is stored.
 *
 * @param unit null for a checklist
 * @param judgedBy bases in order of weight: the first one present judges; empty if there is one series only
 * @param ranks null, or the indicator whose values rank the areas
 * @param peers areas that are ranked against each other
 * @param derivation null unless it is computed from project events
 * @param sequence of the last event about it; also its version and entity tag
 */
public record Indicator(
        String code,
        String name,
        String nameEn,
        Unit unit,
        Kind kind,
        Accumulates accumulates,
        Tolerance tolerance,
        Cadence judgedAt,
        List<String> judgedBy,
        ReportingCalendar reporting,
        String ranks,
        List<Area> peers,
        Derivation derivation,
        long sequence) {

    @JsonIgnore
    public boolean isDerived() {
        return derivation != null;
    }

    /** Whether it is the place of an area by the values of another indicator. */
    @JsonIgnore
    public boolean isRanked() {
        return ranks != null;
    }

    /** Whether nobody types its values in. */
    @JsonIgnore
    public boolean isComputed() {
        return isDerived() || isRanked();
    }

    @JsonIgnore
    public boolean isCounted() {
        return unit != null && unit.isCounted();
    }
}
