package io.targetmonitor.targets.target;

import jakarta.validation.constraints.Size;

/** Where a target stands written. */
public record Source(
        @Size(max = 300) String document, @Size(max = 1000) String quote) {}
