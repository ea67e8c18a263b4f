package io.targetmonitor.projects.project;

/** The factor that is missing (要素保障). */
public enum BlockerKind {
    LAND,
    ENERGY_QUOTA,
    ENVIRONMENTAL_CAPACITY,
    FUNDING,
    PERMIT,
    UTILITIES,
    LABOUR,
    DEMOLITION,
    OTHER
}
