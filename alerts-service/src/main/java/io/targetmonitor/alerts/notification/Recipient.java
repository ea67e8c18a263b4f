package io.targetmonitor.alerts.notification;

import java.util.ArrayList;
import java.util.List;

import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.kit.security.Roles;

/**
 * Who is to be told: a department, a post, or everybody of a role in the alert's area; never a person or a number.
 *
 * @param level 0 the responsible unit, 1 the leader in charge, 2 the supervision office
 */
record Recipient(String role, String post, String department, int level) {

    static List<Recipient> of(AlertView alert) {
        var told = new ArrayList<Recipient>();
        if (alert.department() != null) {
            told.add(new Recipient(null, null, alert.department(), 0));
        }
        if (alert.leader() != null) {
            told.add(new Recipient(null, alert.leader(), null, 1));
        }
        return told.isEmpty() ? List.of(new Recipient(Roles.SUPERVISOR, null, null, 2)) : List.copyOf(told);
    }

    /** Tells recipients of one alert apart. */
    String key() {
        return level + "/" + (department != null ? department : post != null ? post : role);
    }
}
