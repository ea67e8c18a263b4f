package io.targetmonitor.projects.progress;

import jakarta.persistence.Converter;

import io.targetmonitor.projects.schedule.JsonRows;

@Converter
public class LatestReportsJson extends JsonRows<LatestReport> {

    public LatestReportsJson() {
        super(LatestReport.class);
    }
}
