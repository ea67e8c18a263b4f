package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.targetmonitor.alerts.silence.Hush;
import io.targetmonitor.alerts.silence.SilenceBook;
import io.targetmonitor.alerts.silence.Voice;
import io.targetmonitor.kit.area.Area;

/** Which silence covers an alert at a moment, asked for many alerts at once. */
record Quiet(List<Hush> hushes) {

    static Quiet at(SilenceBook silences, Instant moment) {
        return new Quiet(silences.inForce(moment));
    }

    static Quiet knownAt(SilenceBook silences, Instant moment) {
        return new Quiet(silences.knownInForce(moment));
    }

    /** Null when none does. */
    UUID silencing(AlertView alert) {
        var voice =
                new Voice(Area.parse(alert.area()), alert.rule(), alert.subject(), alert.leader(), alert.severity());
        return hushes.stream()
                .filter(hush -> hush.covers(voice))
                .map(Hush::id)
                .findFirst()
                .orElse(null);
    }
}
