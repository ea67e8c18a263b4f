package io.targetmonitor.alerts.watch;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

import io.targetmonitor.alerts.store.JsonColumn;

@Immutable // Hibernate need not write and read it to see whether it has changed
@Converter
class ProjectStateJson extends JsonColumn<ProjectState> {

    ProjectStateJson() {
        super(new TypeReference<>() {});
    }
}
