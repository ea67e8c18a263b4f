package io.targetmonitor.targets.observation;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.targetmonitor.kit.area.Area;

/** The values of one indicator in one area. Whoever adds to it, or sets a target on it, locks its row first. */
@Entity
public class Series {

    @Id
    private UUID id;

    private String name;
    private String indicator;
    private String area;
    private String areaPath;

    protected Series() {} // for Hibernate

    public UUID id() {
        return id;
    }

    public SeriesKey key() {
        return new SeriesKey(indicator, new Area(area));
    }
}
