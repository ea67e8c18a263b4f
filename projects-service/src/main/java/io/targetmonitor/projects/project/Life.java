package io.targetmonitor.projects.project;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;

import io.targetmonitor.kit.http.Refusal;

import static jakarta.persistence.EnumType.STRING;

/** Whether a project goes on, and how it ended if it does not. */
@Embeddable
class Life {

    @Enumerated(STRING)
    private Status status;

    /** The project that goes on in this one's place; null unless merged. */
    private UUID mergedInto;

    protected Life() {} // for Hibernate only

    private Life(Status status) {
        this.status = status;
    }

    static Life begun() {
        return new Life(Status.ACTIVE);
    }

    void suspend() {
        requireStatus(Status.ACTIVE);
        status = Status.SUSPENDED;
    }

    void resume() {
        requireStatus(Status.SUSPENDED);
        status = Status.ACTIVE;
    }

    void withdraw() {
        requireOpen();
        status = Status.WITHDRAWN;
    }

    void mergeInto(Project other) {
        requireOpen();
        if (other.status().isClosed()) {
            throw Refusal.conflict("merge-into-closed", other.facts().code());
        }
        status = Status.MERGED;
        mergedInto = other.id();
    }

    void requireOpen() {
        if (status.isClosed()) {
            throw Refusal.conflict("project-closed", status);
        }
    }

    private void requireStatus(Status needed) {
        if (status != needed) {
            throw Refusal.conflict("project-status", status, needed);
        }
    }

    Status status() {
        return status;
    }

    Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }
}
