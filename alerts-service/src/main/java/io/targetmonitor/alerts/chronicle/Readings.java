package io.targetmonitor.alerts.chronicle;

import com.fasterxml.jackson.core.type.TypeReference;

import io.targetmonitor.alerts.rule.project.ProjectReading;
import io.targetmonitor.alerts.rule.target.TargetReading;
import io.targetmonitor.alerts.store.JsonColumn;

/** How readings are written in a row. */
final class Readings {

    static final JsonColumn<TargetReading> TARGETS = new JsonColumn<>(new TypeReference<TargetReading>() {}) {};
    static final JsonColumn<ProjectReading> PROJECTS = new JsonColumn<>(new TypeReference<ProjectReading>() {}) {};

    private Readings() {}
}
