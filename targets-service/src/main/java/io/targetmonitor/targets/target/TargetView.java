package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Comparison;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.decision.Checklist;
import io.targetmonitor.targets.indicator.Unit;
import io.targetmonitor.targets.pace.Profile;

/**
 * A target with its plan and where it stands, over HTTP and in events.
 *
 * @param checklist null but for those that are reviewed and not measured
 * @param sequence of the last event about it; null when asked about a past moment
 */
public record TargetView(
        UUID id,
        String code,
        String name,
        String nameEn,
        String indicator,
        Kind kind,
        Unit unit,
        Area area,
        Period period,
        Comparison comparator,
        BigDecimal value,
        BigDecimal stretch,
        List<BigDecimal> baseShares,
        Commitment commitment,
        Profile profile,
        String leader,
        String department,
        UUID parent,
        Source source,
        LocalDate decidedOn,
        String provenance,
        int planVersion,
        OriginalPlan originalPlan,
        Status status,
        Long sequence,
        Checklist checklist,
        AssessmentView assessment) {

    /** Whether the target still stands. */
    public enum Status {
        ACTIVE,
        WITHDRAWN
    }
}
