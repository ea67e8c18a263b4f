package io.targetmonitor.projects.known;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.projects.schedule.MilestoneKind;

/**
 * What is known of a project for counting it; absent values are null because this is a row.
 *
 * @param counts neither withdrawn nor merged into another
 * @param plannedInvestment in yuan
 * @param landArea in mu
 * @param stage the furthest milestone reached
 * @param achieved the days of those milestones that rates are made of: {@link #DATED}
 */
public record Known(
        UUID projectId,
        String code,
        String name,
        Area area,
        String department,
        String category,
        String track,
        boolean counts,
        boolean needsNewLand,
        BigDecimal plannedInvestment,
        BigDecimal landArea,
        MilestoneKind stage,
        Map<MilestoneKind, LocalDate> achieved) {

    public static final List<MilestoneKind> DATED = List.of(
            MilestoneKind.REVIEWED,
            MilestoneKind.LISTED,
            MilestoneKind.CONTRACTED,
            MilestoneKind.LAND_DELIVERED,
            MilestoneKind.STARTED,
            MilestoneKind.IN_STATISTICS);

    public Known {
        var dated = new EnumMap<MilestoneKind, LocalDate>(MilestoneKind.class);
        achieved.forEach((kind, day) -> {
            if (DATED.contains(kind)) {
                dated.put(kind, day);
            }
        });
        achieved = Map.copyOf(dated);
    }
}
