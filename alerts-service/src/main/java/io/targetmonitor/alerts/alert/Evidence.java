package io.targetmonitor.alerts.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What proves that a trouble is over: minutes, a permit, a photo. */
public record Evidence(
        @NotBlank @Size(max = 40) String kind,
        @NotBlank @Size(max = 500) String reference) {}
