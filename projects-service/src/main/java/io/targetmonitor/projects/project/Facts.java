package io.targetmonitor.projects.project;

import java.math.BigDecimal;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.projects.progress.PlainDecimal;

import static jakarta.persistence.EnumType.STRING;

/**
 * What is known of a project beside its milestones; absent values are null because this is also part of a row.
 *
 * @param projectCode the national code of the filing (GB/T 40058-2021)
 * @param investorUscc the investor's unified social credit code (GB 32100-2015)
 * @param givenCapital the kind of capital as somebody entered it; null where the country decides
 * @param plannedInvestment in yuan
 * @param landArea in mu
 * @param leader the post of who is responsible, not a name
 * @param lon degrees east; together with {@code lat} or not at all
 */
@Embeddable
public record Facts(
        String code,
        String projectCode,
        String name,
        String nameEn,
        @Convert(converter = AreaText.class) Area area,
        @Enumerated(STRING) Category category,
        String track,
        String investor,
        String investorCountry,
        String investorUscc,
        @Enumerated(STRING) Capital givenCapital,
        BigDecimal plannedInvestment,
        boolean needsNewLand,
        BigDecimal landArea,
        String leader,
        String department,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> tags,
        @Enumerated(STRING) Monitoring monitoring,
        BigDecimal lon,
        BigDecimal lat,
        String provenance) {

    public Facts {
        plannedInvestment = PlainDecimal.of(plannedInvestment);
        landArea = PlainDecimal.of(landArea);
        lon = PlainDecimal.of(lon);
        lat = PlainDecimal.of(lat);
        tags = List.copyOf(tags);
    }

    /** As entered, else by the investor's country; null if neither is known. */
    Capital capital() {
        return givenCapital != null || investorCountry == null ? givenCapital : Capital.from(investorCountry);
    }

    /** Less money than before, or no figure any more: the promise got smaller. */
    boolean promisesLessThan(Facts before) {
        return before.plannedInvestment != null
                && (plannedInvestment == null || plannedInvestment.compareTo(before.plannedInvestment) < 0);
    }
}
