package io.targetmonitor.dashboard.stream;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The live stream. */
@ConfigMapping(prefix = "dashboard.stream")
interface StreamConfig {

    @WithDefault("projects.events.v1,targets.events.v1,alerts.events.v1")
    List<String> topics();

    /** Open pages this process serves; the next one is told to try again later and asks every minute instead. */
    @WithDefault("2000")
    int clients();

    /** Changes kept for those who come back. */
    @WithDefault("2000")
    int buffer();

    /** Between signs of life: less than what proxies take for a dead connection. */
    @WithDefault("15s")
    Duration heartbeat();
}
