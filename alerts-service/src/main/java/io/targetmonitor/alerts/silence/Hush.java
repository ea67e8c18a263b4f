package io.targetmonitor.alerts.silence;

import java.time.Instant;
import java.util.UUID;

/** A silence in force, until when. */
public record Hush(UUID id, Matcher matcher, Instant until) {

    public boolean covers(Voice voice) {
        return matcher.covers(voice);
    }
}
