package io.targetmonitor.targets.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.rows.RowWriter;
import io.targetmonitor.kit.rows.Rows;
import io.targetmonitor.targets.moment.Moment;

/** A promise: an indicator, an area, and since when. What exactly is promised stands in its plans. */
@Entity
class Target {

    private static final RowWriter<Target> TOLD = RowWriter.<Target>of("""
                    update target set sequence = row.sequence, plan_version = row.plan_version, told = row.told,
                                      told_at = row.told_at, next_change_on = row.next_change_on
                    from {rows} as row (id, sequence, plan_version, told, told_at, next_change_on)
                    where target.id = row.id
                    """)
            .with("uuid", it -> it.id)
            .with("bigint", it -> it.sequence)
            .with("integer", it -> it.planVersion)
            .with("text", it -> it.told)
            .with("timestamptz", it -> it.toldAt)
            .with("date", it -> it.nextChangeOn);

    @Id
    private UUID id;

    private String code;
    private UUID seriesId;
    private String indicator;
    private String area;
    private String areaPath;
    private long sequence;
    private int planVersion;
    private Instant knownFrom;
    private Instant withdrawnAt;
    private LocalDate withdrawnOn;
    private String withdrawnReason;
    private String told;
    private Instant toldAt;
    private LocalDate nextChangeOn;

    protected Target() {} // for Hibernate

    Target(UUID id, String code, UUID seriesId, String indicator, Area area, Instant knownFrom) {
        this.id = id;
        this.code = code;
        this.seriesId = seriesId;
        this.indicator = indicator;
        this.area = area.code();
        this.areaPath = area.path();
        this.knownFrom = knownFrom;
        this.planVersion = 1;
    }

    /** Takes note of what is about to be told; the event gets the next sequence. */
    void tell(String assessment, Moment now, LocalDate nextChange) {
        sequence++;
        told = assessment;
        toldAt = now.at();
        lookAgainOn(nextChange, now);
    }

    /**
     * Takes note of the next day that may say something else; answers whether anything was noted. A later day waits until the
     * noted one has come: else each value that comes in time would move it, with an entry in every index. So one night
     * looks in vain.
     */
    boolean lookAgainOn(LocalDate day, Moment now) {
        var isAhead = nextChangeOn != null && nextChangeOn.isAfter(now.today());
        if (Objects.equals(nextChangeOn, day) || isAhead && (day == null || day.isAfter(nextChangeOn))) {
            return false;
        }
        nextChangeOn = day;
        return true;
    }

    /** When the last of some was told of. */
    static Instant lastTold(List<Target> some) {
        return some.stream().map(Target::toldAt).max(Comparator.naturalOrder()).orElseThrow();
    }

    void withdraw(Instant at, LocalDate on, String reason) {
        requireStanding();
        withdrawnAt = at;
        withdrawnOn = on;
        withdrawnReason = reason;
    }

    /** What has been withdrawn takes no more decisions: 409. */
    void requireStanding() {
        if (withdrawnAt != null) {
            throw Refusal.conflict("target-withdrawn", code);
        }
    }

    /** Another plan is in force from now on. */
    int nextPlan() {
        planVersion++;
        return planVersion;
    }

    /** What was told of many, and when to look at them again, ready to be written. */
    static Rows rows(List<Target> told) {
        return TOLD.rows(told);
    }

    TargetView.Status statusAt(Instant moment) {
        return withdrawnAt != null && !withdrawnAt.isAfter(moment)
                ? TargetView.Status.WITHDRAWN
                : TargetView.Status.ACTIVE;
    }

    boolean hasTold(String assessment) {
        return assessment.equals(told);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    UUID seriesId() {
        return seriesId;
    }

    String indicator() {
        return indicator;
    }

    Area area() {
        return new Area(area);
    }

    long sequence() {
        return sequence;
    }

    String told() {
        return told;
    }

    /** Whether judging it on the day would surely say what was told last. */
    boolean isToldFor(LocalDate day) {
        return nextChangeOn == null || nextChangeOn.isAfter(day);
    }

    Instant toldAt() {
        return toldAt;
    }

    /** Not after the first day that may say something else; null if there is none. */
    LocalDate nextChangeOn() {
        return nextChangeOn;
    }
}
