package io.targetmonitor.targets.gauge;

import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.smallrye.config.ConfigMapping;

/** What is measured beyond counts. */
@ConfigMapping(prefix = "targets.gauges")
interface GaugeConfig {

    /** Codes of the targets whose gap is a series of its own: the promises that somebody looks at on a wall. */
    Optional<@Size(max = 100) List<@Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._-]{0,63}") String>> gapsOf();
}
