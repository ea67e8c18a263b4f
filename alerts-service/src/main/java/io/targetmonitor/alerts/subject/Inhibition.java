package io.targetmonitor.alerts.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.targetmonitor.alerts.alert.AlertDesk;
import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.alerts.alert.Told;
import io.targetmonitor.alerts.alert.Transition;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.day.DayPass;
import io.targetmonitor.kit.time.BusinessClock;

/**
 * While a project's alert is open, the alert of a target whose shortfall it explains points to it, and is not told
 * again. Looked at whenever an alert on one of the two sides takes a step; the pass of the day finds what two
 * transactions at once could not see of each other.
 */
@ApplicationScoped
class Inhibition implements DayPass {

    private final Causes causes;
    private final AlertDesk desk;
    private final BusinessClock clock;

    Inhibition(Causes causes, AlertDesk desk, BusinessClock clock) {
        this.causes = causes;
        this.desk = desk;
        this.clock = clock;
    }

    /** Before anybody is told. */
    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Told told) {
        var moved = told.steps().stream()
                .filter(Inhibition::moves)
                .map(Transition::alert)
                .toList();
        if (!moved.isEmpty()) {
            explain(Stream.concat(ofTargets(moved), ofProjects(moved)).toList(), told.at());
        }
    }

    @Override
    public void pass(LocalDate day) {
        while (QuarkusTransaction.requiringNew().call(this::someOutdated)) {}
    }

    private boolean someOutdated() {
        var outdated = causes.outdated();
        explain(outdated, clock.now());
        return !outdated.isEmpty();
    }

    private void explain(List<Causes.Behind> behind, Instant at) {
        if (behind.isEmpty()) {
            return;
        }
        var found = new HashMap<UUID, Optional<UUID>>();
        behind.forEach(one -> found.computeIfAbsent(one.alert(), id -> causes.explaining(one)));
        desk.explain(found, at);
    }

    /** What people say and do changes no figure; nor does a step that only notes a cause. */
    private static boolean moves(Transition step) {
        return switch (step.kind()) {
            case OPENED, REOPENED, RAISED, LOWERED, RESOLVED -> true;
            case UPDATED ->
                step.change().fields().stream().anyMatch(field -> !field.field().equals("causedBy"));
            default -> false;
        };
    }

    private Stream<Causes.Behind> ofTargets(List<AlertView> moved) {
        var targets = moved.stream()
                .filter(alert -> alert.family() == Family.TARGET_PACE)
                .map(alert -> UUID.fromString(alert.subject()))
                .collect(Collectors.toSet());
        return targets.isEmpty() ? Stream.empty() : causes.ofTargets(targets).stream();
    }

    private Stream<Causes.Behind> ofProjects(List<AlertView> moved) {
        var places = new TreeSet<String>();
        var kinds = new ArrayList<String>();
        var whole = false;
        for (var alert : moved) {
            if (Explanation.FAMILIES.contains(alert.family())) {
                places.addAll(containing(Area.parse(alert.area()).path()));
                var parts = alert.subject().split("/", 2);
                whole |= parts.length == 1;
                kinds.add(parts[parts.length - 1]);
            }
        }
        return places.isEmpty() ? Stream.empty() : causes.ofProject(places, whole ? List.of() : kinds).stream();
    }

    /** Paths of all areas that contain one. */
    private static Set<String> containing(String path) {
        return Stream.of(2, 4, 6, 9, 12, path.length())
                .filter(length -> length <= path.length())
                .map(length -> path.substring(0, length))
                .collect(Collectors.toSet());
    }
}
