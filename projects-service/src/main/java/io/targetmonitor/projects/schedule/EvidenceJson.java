package io.targetmonitor.projects.schedule;

import jakarta.persistence.Converter;

@Converter
class EvidenceJson extends JsonRows<Evidence> {

    EvidenceJson() {
        super(Evidence.class);
    }
}
