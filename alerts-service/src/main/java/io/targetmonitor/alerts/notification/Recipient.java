package io.targetmonitor.alerts.notification;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.alerts.alert.Transition;
import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.security.Roles;

/**
 * Who is to be told: a department, a post, or everybody of a role in the alert's area; never a person or a number.
 *
 * @param level 0 the responsible unit, 1 the leader in charge, 2 the supervision office, 3 the mayor's list
 */
record Recipient(String role, String post, String department, int level) {

    private static final int OFFICE = 2;
    private static final int MAYOR = 3;

    /** Digits of a county's code. */
    private static final int COUNTY = 6;

    /** Of one step: whoever it newly reaches where it climbs or changes hands, else all who know of the alert. */
    static List<Recipient> of(Transition step) {
        var alert = step.alert();
        if (Why.of(step).orElseThrow() == Why.ESCALATED) {
            return climbed(levelBefore(step), alert).toList();
        }
        return step.change().cause() == Cause.ASSIGNED
                ? of(alert).stream().filter(told -> took(step, told)).toList()
                : of(alert);
    }

    /** The unit and the leader, and every level that the alert has climbed to; the office where nobody is named. */
    static List<Recipient> of(AlertView alert) {
        var named = Stream.of(at(0, alert), at(1, alert)).filter(told -> told.level < OFFICE);
        var told = Stream.concat(named, climbed(0, alert)).distinct().toList();
        return told.isEmpty() ? List.of(supervisors()) : told;
    }

    private static Stream<Recipient> climbed(int before, AlertView alert) {
        return IntStream.rangeClosed(before + 1, alert.level())
                .mapToObj(level -> at(level, alert))
                .distinct();
    }

    /** Where nobody is named, the supervision office. */
    private static Recipient at(int level, AlertView alert) {
        if (level == 0 && alert.department() != null) {
            return new Recipient(null, null, alert.department(), level);
        }
        if (level == 1 && alert.leader() != null) {
            return new Recipient(null, alert.leader(), null, level);
        }
        return level == MAYOR ? new Recipient(Roles.SUPERVISOR, null, null, MAYOR) : supervisors();
    }

    /** The supervision office of the area. */
    static Recipient supervisors() {
        return new Recipient(Roles.SUPERVISOR, null, null, OFFICE);
    }

    private static int levelBefore(Transition step) {
        return step.change().fields().stream()
                .filter(change -> change.field().equals("level"))
                .map(change -> (int) change.from())
                .findFirst()
                .orElse(step.alert().level());
    }

    private static boolean took(Transition step, Recipient told) {
        var field = told.level == 0 ? "department" : "leader";
        return told.level < OFFICE
                && step.change().fields().stream()
                        .anyMatch(change -> change.field().equals(field));
    }

    /** Tells recipients apart: a department of the same name is in every county. */
    String address(Area area) {
        var path = area.path();
        return key() + "@" + path.substring(0, Math.min(COUNTY, path.length()));
    }

    /** Tells recipients of one alert apart. */
    String key() {
        return level + "/" + (department != null ? department : post != null ? post : role);
    }
}
