package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.targetmonitor.kit.time.Period;

/** What somebody wants to suppose about a target. */
record WhatIfForm(
        @NotNull UUID targetId, @NotEmpty @Size(max = 200) List<@NotNull @Valid Assumption> assume) {

    /** Either a project reaches a milestone on a day, or a value is reported through the end of a period. */
    record Assumption(
            UUID projectId, @Size(max = 40) String milestone, LocalDate date, Period period, BigDecimal value) {

        @JsonIgnore
        boolean isOfProject() {
            return projectId != null && milestone != null && date != null && period == null && value == null;
        }

        @JsonIgnore
        boolean isOfValue() {
            return period != null && value != null && projectId == null && milestone == null && date == null;
        }
    }
}
