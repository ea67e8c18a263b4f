package io.targetmonitor.projects.known;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.projects.schedule.MilestoneKind;

/**
 * What is known of a project for counting and finding it; absent values are null because this is a row.
 *
 * @param counts neither withdrawn nor merged into another
 * @param reportsOwedFrom the first month that is expected and missing; null while none is expected
 * @param plannedInvestment in yuan
 * @param landArea in mu
 * @param stage the furthest milestone reached
 * @param achieved the days of those milestones that rates are made of: {@link #DATED}
 */
public record Known(
        UUID projectId,
        String code,
        String name,
        String nameEn,
        Area area,
        String department,
        String leader,
        String category,
        String track,
        String status,
        List<String> tags,
        boolean counts,
        boolean needsNewLand,
        BigDecimal plannedInvestment,
        BigDecimal landArea,
        MilestoneKind stage,
        YearMonth reportsOwedFrom,
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
        tags = List.copyOf(tags);
    }

    /** Equal but for the month owed, where one is: the reports tell how that moves on. */
    public boolean saysTheSameAs(Known other) {
        return equals(
                reportsOwedFrom == null || other.reportsOwedFrom == null ? other : other.owingFrom(reportsOwedFrom));
    }

    private Known owingFrom(YearMonth month) {
        return new Known(
                projectId,
                code,
                name,
                nameEn,
                area,
                department,
                leader,
                category,
                track,
                status,
                tags,
                counts,
                needsNewLand,
                plannedInvestment,
                landArea,
                stage,
                month,
                achieved);
    }
}
