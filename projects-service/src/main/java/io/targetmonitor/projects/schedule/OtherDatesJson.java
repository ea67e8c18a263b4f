package io.targetmonitor.projects.schedule;

import jakarta.persistence.Converter;

@Converter
class OtherDatesJson extends JsonRows<OtherDate> {

    OtherDatesJson() {
        super(OtherDate.class);
    }
}
