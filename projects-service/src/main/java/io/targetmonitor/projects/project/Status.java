package io.targetmonitor.projects.project;

/** Whether a project goes on. */
public enum Status {
    ACTIVE,
    SUSPENDED,
    WITHDRAWN,
    /** Found to be part of another project, which goes on in its place. */
    MERGED;

    boolean isClosed() {
        return this == WITHDRAWN || this == MERGED;
    }
}
