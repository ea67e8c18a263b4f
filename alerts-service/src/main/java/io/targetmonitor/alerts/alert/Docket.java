package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.targetmonitor.alerts.rule.Verdict.Fires;

/** Decides whether a case belongs to the alert we have of its subject, to a new one, or to none. */
final class Docket {

    private Docket() {}

    /** An alert and the step that the case made it take. */
    record Entry(Alert alert, Transition step, boolean isNew) {}

    static Optional<Entry> enter(Case found, Optional<Alert> known, Instant at, Supplier<UUID> ids) {
        var fires = found.verdict() instanceof Fires f ? f : null;
        if (known.isPresent() && (fires == null || known.get().answersFor(fires, at))) {
            var alert = known.get();
            return alert.judge(found.verdict(), found.facts(), at).map(step -> new Entry(alert, step, false));
        }
        if (fires == null) {
            return Optional.empty();
        }
        var alert = new Alert(ids.get(), found.family(), found.subject(), fires, found.facts(), at);
        return Optional.of(new Entry(alert, alert.opened(), true));
    }
}
