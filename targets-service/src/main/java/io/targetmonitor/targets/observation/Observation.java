package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.rows.RowWriter;
import io.targetmonitor.kit.rows.Rows;

/** One vintage of a value. Vintages are only ever added: what was known on a day stays known. */
@Entity
class Observation {

    private static final RowWriter<Observation> WRITER = RowWriter.<Observation>of("""
                    insert into observation (id, series_id, period, through_day, basis, vintage, value, reported_value,
                                             reported_unit, published_at, entered_at, recorded_at, backfill, actor, status,
                                             source, reason, provenance)
                    select * from {rows}
                    """)
            .with("uuid", it -> it.id)
            .with("uuid", it -> it.seriesId)
            .with("text", it -> it.period)
            .with("date", it -> it.throughDay)
            .with("text", it -> it.basis)
            .with("integer", it -> it.vintage)
            .with("numeric", it -> it.value)
            .with("numeric", it -> it.reportedValue)
            .with("text", it -> it.reportedUnit)
            .with("timestamptz", it -> it.publishedAt)
            .with("timestamptz", it -> it.enteredAt)
            .with("timestamptz", it -> it.recordedAt)
            .with("boolean", it -> it.backfill)
            .with("text", it -> it.actor)
            .with("text", it -> it.status)
            .with("text", it -> it.source)
            .with("text", it -> it.reason)
            .with("text", it -> it.provenance);

    @Id
    private UUID id;

    private UUID seriesId;
    private String period;
    private LocalDate throughDay;
    private String basis;
    private int vintage;
    private BigDecimal value;
    private BigDecimal reportedValue;
    private String reportedUnit;
    private Instant publishedAt;
    private Instant enteredAt;
    private Instant recordedAt;
    private boolean backfill;
    private String actor;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String source;
    private String reason;
    private String provenance;

    protected Observation() {} // for Hibernate

    Observation(UUID seriesId, Draft draft, int vintage, Published published, String actor) {
        this.id = Ids.next();
        this.seriesId = seriesId;
        this.period = draft.period().text();
        this.throughDay = draft.period().end();
        this.basis = draft.basis();
        this.vintage = vintage;
        this.value = draft.value();
        this.reportedValue = draft.reported() == null ? null : draft.reported().value();
        this.reportedUnit = draft.reported() == null ? null : draft.reported().unit();
        this.publishedAt = published.at();
        this.enteredAt = published.enteredAt();
        this.recordedAt = published.recordedAt();
        this.backfill = published.isBackfill();
        this.actor = actor;
        this.status = draft.ofAnother();
        this.source = draft.source();
        this.reason = draft.reason();
        this.provenance = draft.provenance();
    }

    /** The same number, as settled as the draft says. */
    boolean says(Draft draft) {
        return isWorth(draft) && draft.leaves(status);
    }

    boolean isWorth(Draft draft) {
        return value.compareTo(draft.value()) == 0;
    }

    /** Whether it is a vintage of the value through that day. */
    boolean isOf(LocalDate day, String basis) {
        return throughDay.equals(day) && this.basis.equals(basis);
    }

    boolean isKnown(Instant asOf) {
        return !publishedAt.isAfter(asOf);
    }

    boolean isLaterThan(Observation other) {
        var order = publishedAt.compareTo(other.publishedAt);
        return order > 0 || order == 0 && vintage > other.vintage;
    }

    ObservationView view(SeriesKey series) {
        return new ObservationView(
                series.indicator(),
                series.area(),
                period,
                basis.isEmpty() ? null : basis,
                value,
                reportedUnit == null ? null : new Reported(reportedValue, reportedUnit),
                publishedAt,
                status,
                source,
                reason,
                vintage,
                backfill,
                provenance,
                vintage,
                null,
                null);
    }

    VintageView vintageView() {
        return new VintageView(throughDay, value, basis.isEmpty() ? null : basis, status, publishedAt, vintage, reason);
    }

    Counted counted() {
        return new Counted(basis, throughDay, value, publishedAt, vintage);
    }

    /** Vintages ready to be written. */
    static Rows rows(List<Observation> added) {
        return WRITER.rows(added);
    }

    UUID seriesId() {
        return seriesId;
    }

    LocalDate through() {
        return throughDay;
    }

    String period() {
        return period;
    }

    String basis() {
        return basis;
    }

    int vintage() {
        return vintage;
    }

    BigDecimal value() {
        return value;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
