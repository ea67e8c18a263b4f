package io.targetmonitor.alerts.silence;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** For other features to ask which silences are in force. */
@ApplicationScoped
public class SilenceBook {

    private final Silences silences;

    SilenceBook(Silences silences) {
        this.silences = silences;
    }

    /** Those in force at a moment of business time, the oldest first. */
    public List<Hush> inForce(Instant at) {
        return silences.inForce(at).stream().map(Silence::hush).toList();
    }

    /** Those that were in force at a moment that may be over, as it was known then. */
    public List<Hush> knownInForce(Instant at) {
        return silences.knownInForce(at).stream().map(Silence::hush).toList();
    }
}
