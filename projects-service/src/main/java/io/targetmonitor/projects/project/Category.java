package io.targetmonitor.projects.project;

/** What a project is for. */
public enum Category {
    INDUSTRY,
    PLATFORM,
    URBAN,
    RURAL,
    CULTURE_TOURISM,
    LIVELIHOOD,
    ECOLOGY,
    INFRASTRUCTURE,
    OTHER
}
