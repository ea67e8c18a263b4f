package io.targetmonitor.projects.project;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import io.targetmonitor.kit.area.Area;

/** An area as its code. */
@Converter
class AreaText implements AttributeConverter<Area, String> {

    @Override
    public String convertToDatabaseColumn(Area area) {
        return area == null ? null : area.code();
    }

    @Override
    public Area convertToEntityAttribute(String code) {
        return code == null ? null : new Area(code);
    }
}
