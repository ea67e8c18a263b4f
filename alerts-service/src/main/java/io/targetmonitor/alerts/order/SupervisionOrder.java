package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;

import io.targetmonitor.alerts.alert.Evidence;
import io.targetmonitor.alerts.order.OrderChange.Why;
import io.targetmonitor.alerts.order.OrderStep.Kind;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.Refusal;

/**
 * A supervision order (督办单): somebody must answer for a subject by a day. Its number stays its own, also when it is
 * taken up again after it was closed. Every change is one {@link OrderStep}.
 */
@Entity
class SupervisionOrder {

    /** Of other subjects, an order takes in only so many entries. */
    static final int MOST_ENTRIES = 100;

    @Id
    private UUID id;

    @Version
    private long version;

    private int year;
    private int running;
    private String area;
    private String subject;
    private String subjectName;
    private String subjectNameEn;
    private String unit;
    private String leader;
    private String text;

    @Enumerated(EnumType.STRING)
    private OpenedBy openedBy;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    private Instant openedAt;
    private Instant changedAt;

    @Embedded
    private Term term;

    private Instant acceptedAt;
    private String acceptedBy;
    private Instant firstRepliedAt;
    private Instant repliedAt;
    private String repliedBy;
    private String reply;
    private Instant closedAt;
    private LocalDate judgedThrough;
    private boolean revised;

    @ElementCollection
    @CollectionTable(name = "order_entry", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500)
    private List<OrderEntry> entries;

    private String provenance;

    /** For finding by area only; the database derives it. */
    @Column(insertable = false, updatable = false)
    private String areaPath;

    private long sequence;

    protected SupervisionOrder() {}

    SupervisionOrder(UUID id, OrderNumber number, Opening opening, LocalDate due, Instant at) {
        this.id = id;
        this.year = number.year();
        this.running = number.running();
        this.area = number.area();
        this.subject = opening.about().subject();
        this.subjectName = opening.about().name();
        this.subjectNameEn = opening.about().nameEn();
        this.unit = opening.unit();
        this.leader = opening.about().leader();
        this.text = opening.text();
        this.openedBy = opening.by();
        this.state = OrderState.ASSIGNED;
        this.openedAt = at;
        this.term = new Term(due);
        this.judgedThrough = opening.judgedThrough();
        this.entries = new ArrayList<>(opening.entries());
        this.provenance = opening.about().provenance();
        changed(at);
    }

    /** The first step; to be told once, after construction. */
    OrderStep opened() {
        return new OrderStep(Kind.OPENED, view(), OrderChange.of(List.of()));
    }

    /** What else the unit must answer for, in one step; the same alert by the same rule once only. */
    Optional<OrderStep> join(List<Opening> wishes, Instant at) {
        var before = view();
        var added = wishes.stream()
                .flatMap(wish -> wish.entries().stream().filter(entry -> add(entry, wish.judgedThrough())))
                .toList();
        if (added.isEmpty()) {
            return Optional.empty();
        }
        changed(at);
        return Optional.of(new OrderStep(
                Kind.UPDATED, view(), OrderChange.added(OrderDifferences.between(before, view()), added)));
    }

    private boolean add(OrderEntry entry, LocalDate through) {
        if (entry.alert() != null && entries.stream().anyMatch(known -> isRepeat(known, entry))) {
            return false;
        }
        entries.add(entry);
        if (entry.subject().equals(subject) && through != null) {
            judgedThrough = through;
        }
        return true;
    }

    private static boolean isRepeat(OrderEntry known, OrderEntry entry) {
        return entry.alert().equals(known.alert())
                && Objects.equals(entry.rule(), known.rule())
                && Objects.equals(entry.text(), known.text());
    }

    OrderStep accept(String by, Instant at) {
        require(state == OrderState.ASSIGNED);
        var before = view();
        state = OrderState.ACCEPTED;
        acceptedBy = by;
        acceptedAt = at;
        changed(at);
        return step(Kind.ACCEPTED, before);
    }

    OrderStep reply(String by, String answer, List<Evidence> evidence, Instant at) {
        require(state == OrderState.ACCEPTED || state == OrderState.RETURNED);
        var before = view();
        state = OrderState.REPLIED;
        reply = answer;
        repliedBy = by;
        repliedAt = at;
        firstRepliedAt = firstRepliedAt == null ? at : firstRepliedAt;
        term.answered();
        changed(at);
        return with(Kind.REPLIED, before, null, null, answer, evidence);
    }

    OrderStep close(String conclusion, List<Evidence> evidence, Instant at) {
        require(state == OrderState.REPLIED);
        var before = view();
        state = OrderState.CLOSED;
        closedAt = at;
        changed(at);
        return with(Kind.CLOSED, before, null, null, conclusion, evidence);
    }

    /** Not good enough: back to the unit. A closed order is taken up again this way and keeps its number. */
    OrderStep sendBack(String reason, LocalDate newDue, Instant at, LocalDate today) {
        require(state == OrderState.REPLIED || state == OrderState.CLOSED);
        var before = view();
        term.startOver(newDue, today);
        var reopened = state == OrderState.CLOSED;
        state = OrderState.RETURNED;
        closedAt = null;
        revised = false;
        changed(at);
        return with(Kind.RETURNED, before, reopened ? Why.REOPENED : null, reason, null, null);
    }

    /** The unit asks for more time. */
    OrderStep askExtension(Extension wanted, LocalDate today) {
        require(state.isWithTheUnit());
        var before = view();
        term.ask(wanted, today);
        changed(wanted.at());
        return with(Kind.UPDATED, before, Why.EXTENSION_ASKED, wanted.reason(), null, null);
    }

    /** The supervision office gives more time. */
    OrderStep extend(LocalDate newDue, String reason, Instant at, LocalDate today) {
        require(state.isWithTheUnit());
        var before = view();
        term.extend(newDue, today);
        changed(at);
        return with(Kind.EXTENDED, before, null, reason, null, null);
    }

    /** The due day has passed: true once, and again only after a new due day. */
    Optional<OrderStep> lapse(LocalDate today, Instant at) {
        var before = view();
        if (!state.isWithTheUnit() || !term.lapse(today)) {
            return Optional.empty();
        }
        changed(at);
        return Optional.of(with(Kind.UPDATED, before, Why.OVERDUE, null, null, null));
    }

    /**
     * Data that speak for no later day than those it was judged by have changed the verdict: a closed order is flagged,
     * not taken up again (DOMAIN.md 3.9).
     */
    Optional<OrderStep> pastRevised(LocalDate dataThrough, Instant at) {
        if (!concernsThePastOf(dataThrough) || revised) {
            return Optional.empty();
        }
        var before = view();
        revised = true;
        changed(at);
        return Optional.of(with(Kind.UPDATED, before, Why.REVISED, null, null, null));
    }

    boolean concernsThePastOf(LocalDate dataThrough) {
        return state == OrderState.CLOSED
                && judgedThrough != null
                && dataThrough != null
                && !dataThrough.isAfter(judgedThrough);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw Refusal.conflict("order-state", state);
        }
    }

    private void changed(Instant at) {
        changedAt = at;
        sequence++;
    }

    private OrderStep step(Kind kind, OrderView before) {
        return with(kind, before, null, null, null, null);
    }

    private OrderStep with(
            Kind kind, OrderView before, Why what, String reason, String words, List<Evidence> evidence) {
        var fields = OrderDifferences.between(before, view());
        return new OrderStep(kind, view(), new OrderChange(fields, what, reason, words, evidence, null, null));
    }

    UUID id() {
        return id;
    }

    Area place() {
        return Area.parse(area);
    }

    String unit() {
        return unit;
    }

    String subject() {
        return subject;
    }

    /** Whether so many of other subjects may join: every step tells all entries, so there must be an end to them. */
    boolean hasRoomFor(int more) {
        return entries.size() + more <= MOST_ENTRIES;
    }

    boolean isClosed() {
        return state == OrderState.CLOSED;
    }

    Instant openedAt() {
        return openedAt;
    }

    long sequence() {
        return sequence;
    }

    OrderView view() {
        return new OrderView(
                id,
                new OrderNumber(year, area, running).text(),
                year,
                running,
                area,
                subject,
                subjectName,
                subjectNameEn,
                unit,
                leader,
                text,
                openedBy,
                state,
                openedAt,
                changedAt,
                term.due(),
                term.originalDue(),
                term.isOverdue(),
                term.extension(),
                acceptedBy,
                acceptedAt,
                repliedBy,
                repliedAt,
                reply,
                closedAt,
                judgedThrough,
                revised,
                List.copyOf(entries),
                provenance,
                sequence);
    }
}
