package io.targetmonitor.targets.indicator;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.assessment.Accumulates;
import io.targetmonitor.targets.assessment.Cadence;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.assessment.Tolerance;
import io.targetmonitor.targets.reporting.ReportingCalendar;

/** An indicator as somebody defines it; what is left out gets the usual value. */
record IndicatorForm(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 300) String nameEn,
        Unit unit,
        @NotNull Kind kind,
        Accumulates accumulates,
        Tolerance tolerance,
        Cadence judgedAt,
        @Size(max = 10) List<@NotBlank @Size(max = 40) String> judgedBy,
        ReportingCalendar reporting,
        @Size(max = 64) String ranks,
        @Size(max = 100) List<@NotNull Area> peers,
        Derivation derivation) {

    Indicator define(String code, long sequence) {
        return new Indicator(
                code,
                name,
                nameEn,
                unit,
                kind,
                accumulates == null ? Accumulates.YEAR : accumulates,
                tolerance == null ? Tolerance.DEFAULT : tolerance,
                judgedAt == null ? Cadence.MONTH : judgedAt,
                judgedBy == null ? List.of() : judgedBy,
                reporting == null ? ReportingCalendar.NOT_REQUIRED : reporting,
                ranks,
                peers == null ? List.of() : peers,
                derivation,
                sequence);
    }
}
