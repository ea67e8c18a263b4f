package io.targetmonitor.targets.cascade;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.target.TargetReader;
import io.targetmonitor.targets.target.TargetSearch;
import io.targetmonitor.targets.target.TargetView;
import io.targetmonitor.targets.visibility.Visible;

/** Finds what a target is divided into. */
@ApplicationScoped
class Cascade {

    private static final int MAX_PARTS = 2_000;
    private static final AreaScope ALL = new AreaScope(true, List.of());

    private final TargetReader reader;

    Cascade(TargetReader reader) {
        this.reader = reader;
    }

    Breakdown of(UUID id, AreaScope scope, Moment moment) {
        var target = reader.require(id, scope, moment);
        var search =
                TargetSearch.visibleTo(ALL, moment).standing().partsOf(target).byArea();
        var parts = reader.read(search, moment, MAX_PARTS + 1);
        if (parts.size() > MAX_PARTS) {
            throw Refusal.invalid("id", "too-many-parts", MAX_PARTS);
        }
        var ofYears = parts.stream()
                .filter(part -> part.area().equals(target.area()))
                .sorted(Comparator.comparing(Cascade::start))
                .toList();
        var ofAreas = parts.stream()
                .filter(part -> !part.area().equals(target.area()))
                .toList();
        return new Breakdown(
                moment.known(), Part.of(target), division(target, ofAreas, scope), division(target, ofYears, scope));
    }

    /** A part without a deadline, which only one that names its parent can be, comes last. */
    private static LocalDate start(TargetView part) {
        return part.period() == null ? LocalDate.MAX : part.period().start();
    }

    /** A sum of some of the parts would pass for that of all, so who may not see them all sees none. */
    private static Division division(TargetView parent, List<TargetView> parts, AreaScope scope) {
        var seen = parts.stream().filter(part -> Visible.is(scope, part.area())).toList();
        return parent.kind() == Kind.CUMULATIVE && seen.size() == parts.size()
                ? Division.summed(parent, seen)
                : Division.listed(seen);
    }
}
