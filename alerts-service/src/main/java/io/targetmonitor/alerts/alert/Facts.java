package io.targetmonitor.alerts.alert;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import io.targetmonitor.alerts.rule.Numbers;
import io.targetmonitor.kit.area.Area;

/**
 * What an alert says about its subject: taken over from the event that speaks last.
 *
 * @param dataThrough the last day the data speak for; null where no data are judged
 * @param provenance {@code SYNTHETIC} marks what must never pass for an official figure
 */
@Embeddable
public record Facts(
        String subjectName,
        String subjectNameEn,
        String area,
        String commitment,
        String leader,
        String department,
        LocalDate dataThrough,
        @Embedded Numbers numbers,
        String provenance) {

    /** Hibernate reads numbers of which there are none as no numbers. */
    public Facts {
        numbers = numbers == null ? Numbers.NONE : numbers;
    }

    Facts inHandsOf(String otherDepartment, String otherLeader) {
        return new Facts(
                subjectName,
                subjectNameEn,
                area,
                commitment,
                otherLeader,
                otherDepartment,
                dataThrough,
                numbers,
                provenance);
    }

    Area place() {
        return Area.parse(area);
    }
}
