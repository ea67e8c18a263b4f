package io.targetmonitor.alerts.rule;

import java.math.BigDecimal;
import java.util.Map;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

import io.targetmonitor.alerts.store.JsonColumn;

@Immutable // Hibernate need not write and read it to see whether it has changed
@Converter
class ParametersJson extends JsonColumn<Map<String, BigDecimal>> {

    ParametersJson() {
        super(new TypeReference<>() {});
    }
}
