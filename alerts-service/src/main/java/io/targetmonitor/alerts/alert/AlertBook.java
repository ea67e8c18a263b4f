package io.targetmonitor.alerts.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** For other features to look alerts up. */
@ApplicationScoped
public class AlertBook {

    private final Alerts alerts;

    AlertBook(Alerts alerts) {
        this.alerts = alerts;
    }

    /** Those of the ids that there are, as they are now. */
    public List<AlertView> of(Collection<UUID> ids) {
        return alerts.list("id in :ids order by openedAt, id", Map.of("ids", ids)).stream()
                .map(Alert::view)
                .toList();
    }
}
