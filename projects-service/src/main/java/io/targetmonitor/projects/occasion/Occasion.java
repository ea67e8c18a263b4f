package io.targetmonitor.projects.occasion;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;

/** What was announced at a ceremony; its figures are never added to those of the projects. */
@Entity
class Occasion {

    @Id
    private String code;

    private String name;
    private LocalDate heldOn;
    private Integer projectsCount;
    private BigDecimal amount;
    private String tag;
    private String source;

    /** Null for an occasion of everywhere. */
    private String area;

    /** Computed by the database from the area. */
    @Column(insertable = false, updatable = false)
    private String areaPath;

    private String changedBy;
    private Instant changedAt;
    private Instant businessTime;

    protected Occasion() {} // for Hibernate only

    Occasion(String code) {
        this.code = code;
    }

    /** Takes in what somebody entered; nothing changes, and nobody is named, if it says nothing new. */
    void tell(OccasionForm told, String by, Instant at, Instant knownAt) {
        if (changedAt != null && saysTheSameAs(told)) {
            return;
        }
        name = told.name();
        heldOn = told.date();
        projectsCount = told.projectsCount();
        amount = told.amount();
        tag = told.tag();
        source = told.source();
        area = told.area() == null ? null : told.area().code();
        changedBy = by;
        changedAt = at;
        businessTime = knownAt;
    }

    private boolean saysTheSameAs(OccasionForm told) {
        var sameAmount = amount == null || told.amount() == null
                ? amount == told.amount()
                : amount.compareTo(told.amount()) == 0;
        return sameAmount
                && name.equals(told.name())
                && heldOn.equals(told.date())
                && Objects.equals(projectsCount, told.projectsCount())
                && Objects.equals(tag, told.tag())
                && Objects.equals(source, told.source())
                && area().equals(Optional.ofNullable(told.area()));
    }

    boolean isVisibleTo(AreaScope scope) {
        return area().map(scope::covers).orElse(true);
    }

    Optional<Area> area() {
        return Optional.ofNullable(area).map(Area::new);
    }

    String code() {
        return code;
    }

    OccasionView view() {
        return new OccasionView(code, name, heldOn, projectsCount, amount, tag, source, area().orElse(null));
    }
}
