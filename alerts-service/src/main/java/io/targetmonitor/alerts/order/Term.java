package io.targetmonitor.alerts.order;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import io.targetmonitor.kit.http.Refusal;

/** Until when a unit has to answer. The day may move, but only as long as it has not come. */
@Embeddable
class Term {

    private LocalDate due;
    private LocalDate originalDue;
    private boolean overdue;

    @Embedded
    private Extension extension;

    protected Term() {}

    Term(LocalDate due) {
        this.due = due;
        this.originalDue = due;
    }

    /** True once the day has passed; false if that was said before. */
    boolean lapse(LocalDate today) {
        if (overdue || !due.isBefore(today)) {
            return false;
        }
        overdue = true;
        return true;
    }

    /** Another try; null leaves the day as it is. */
    void startOver(LocalDate newDue, LocalDate today) {
        if (newDue != null && newDue.isBefore(today)) {
            throw Refusal.invalid("due", "due-in-the-past", today);
        }
        due = newDue == null ? due : newDue;
        overdue = due.isBefore(today);
    }

    /** More time is asked for, which can be done only before the due day. */
    void ask(Extension wanted, LocalDate today) {
        requireLater(wanted.due(), today);
        requireInTime(today);
        extension = wanted;
    }

    /** More time is given: before the due day, or later if it was asked for before it. */
    void extend(LocalDate newDue, LocalDate today) {
        requireLater(newDue, today);
        if (extension == null) {
            requireInTime(today);
        }
        due = newDue;
        overdue = false;
        extension = null;
    }

    /** What was asked for no longer matters. */
    void answered() {
        extension = null;
    }

    private void requireLater(LocalDate newDue, LocalDate today) {
        if (!newDue.isAfter(due) || newDue.isBefore(today)) {
            throw Refusal.invalid("due", "extension-not-later", due);
        }
    }

    private void requireInTime(LocalDate today) {
        if (!today.isBefore(due)) {
            throw Refusal.conflict("extension-too-late", due);
        }
    }

    LocalDate due() {
        return due;
    }

    LocalDate originalDue() {
        return originalDue;
    }

    boolean isOverdue() {
        return overdue;
    }

    /** Null if none is asked for. */
    Extension extension() {
        return extension;
    }
}
