package io.targetmonitor.targets.scoreboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.assessment.Light;
import io.targetmonitor.targets.assessment.Outcome;
import io.targetmonitor.targets.decision.Exemption;
import io.targetmonitor.targets.decision.ManualLight;
import io.targetmonitor.targets.indicator.Unit;
import io.targetmonitor.targets.reporting.Due;
import io.targetmonitor.targets.target.Basis;
import io.targetmonitor.targets.target.Commitment;
import io.targetmonitor.targets.target.TargetView;

/** One target on the scoreboard: the fields of its assessment, without its plan. */
record ScoreboardRow(
        UUID id,
        String code,
        String name,
        String indicator,
        Unit unit,
        Kind kind,
        Area area,
        Commitment commitment,
        BigDecimal value,
        BigDecimal stretch,
        BigDecimal actual,
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
        Basis basis,
        LocalDate dataThrough,
        LocalDate dataDue,
        Due.State reporting,
        String leader,
        String department,
        Exemption exemption,
        ManualLight override,
        boolean greenOnlyByReplanning,
        String provenance) {

    static ScoreboardRow of(TargetView target) {
        var assessment = target.assessment();
        return new ScoreboardRow(
                target.id(),
                target.code(),
                target.name(),
                target.indicator(),
                target.unit(),
                target.kind(),
                target.area(),
                target.commitment(),
                target.value(),
                target.stretch(),
                assessment.actual(),
                assessment.expected(),
                assessment.attainment(),
                assessment.gap(),
                assessment.requiredRest(),
                assessment.light(),
                assessment.computedLight(),
                assessment.outcome(),
                assessment.stretchOutcome(),
                assessment.provisional(),
                assessment.probability(),
                assessment.stretchProbability(),
                assessment.basis(),
                assessment.dataThrough(),
                assessment.dataDue(),
                assessment.reporting(),
                target.leader(),
                target.department(),
                assessment.exemption(),
                assessment.override(),
                assessment.greenOnlyByReplanning(),
                target.provenance());
    }
}
