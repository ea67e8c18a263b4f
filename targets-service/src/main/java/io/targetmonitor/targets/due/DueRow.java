package io.targetmonitor.targets.due;

import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.reporting.Due;

/**
 * One figure that somebody has to report.
 *
 * @param name of the indicator
 * @param period as it must be reported: {@code 2023-08}, {@code 2023-Q3}
 * @param due the last day to do so
 * @param state {@code DUE}, or {@code LATE} from the day after it
 * @param workingDays days past the due day when late, days left until it otherwise
 * @param targets codes of the targets that wait for it
 */
record DueRow(
        String indicator,
        String name,
        Area area,
        String period,
        LocalDate due,
        Due.State state,
        int workingDays,
        String department,
        String leader,
        List<String> targets) {}
