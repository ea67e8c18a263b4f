package io.targetmonitor.kit;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the kit needs to know of the service it runs in. */
@ConfigMapping(prefix = "monitor")
public interface MonitorConfig {

    /** Short name: {@code projects}, {@code targets}, {@code alerts}. */
    String service();

    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** The set business date; where the clock is movable, the first one of an empty database. */
    Optional<LocalDate> businessDate();

    @WithDefault("REAL")
    ClockKind clock();

    /** Where people open the page: the start of links in messages. */
    @WithDefault("http://localhost:8080")
    String publicUrl();

    /** Base address of each service whose events may have to be fetched again, by the first word of their topic. */
    Map<String, String> sources();

    /** Secret of this service at the issuer, for its own token when it fetches missing events. */
    Optional<String> clientSecret();

    /** How long events stay in the table; of each subject its last stays for ever, and its last before that time. */
    @WithDefault("P5Y")
    Period eventsKept();

    /** The topics this service publishes. */
    @WithDefault("${monitor.service}.events.v1")
    List<String> topics();

    /** What to tell of a subject that a restore of the database took away, by the first word of its events' types. */
    Map<String, Closing> vanished();

    default String fullName() {
        return service() + "-service";
    }

    /** The event that ends a subject, and the field of its state that says so. */
    interface Closing {

        String type();

        String field();

        String value();
    }

    enum ClockKind {
        REAL,
        /** Moved by hand, forward only: for demos and tests. */
        MOVABLE
    }
}
