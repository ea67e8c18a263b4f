package io.targetmonitor.alerts.dryrun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.alerts.chronicle.Chronicle;
import io.targetmonitor.alerts.chronicle.Entry;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.time.BusinessClock;

/** Tries a rule on what has been. Stores nothing and tells nobody. */
@ApplicationScoped
class DryRun {

    /** So many subjects at most: more is for a smaller area. */
    static final int MAX_SUBJECTS = 5_000;

    private static final int AT_ONCE = 200;

    private final Chronicle chronicle;
    private final BusinessClock clock;

    DryRun(Chronicle chronicle, BusinessClock clock) {
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** What was looked at, and when the rule would have fired, earliest first. */
    record Found(int subjects, List<Episode> episodes) {}

    Found run(RuleCode code, RuleBook rules, AreaScope areas, LocalDate from, LocalDate to) {
        var subjects = kinds(code).stream()
                .flatMap(kind -> chronicle.subjects(kind, areas.paths(), areas.pathEnds(), MAX_SUBJECTS + 1).stream())
                .toList();
        if (subjects.size() > MAX_SUBJECTS) {
            throw Refusal.invalid("area", "narrow-the-area", MAX_SUBJECTS);
        }
        var episodes = new ArrayList<Episode>();
        for (var start = 0; start < subjects.size(); start += AT_ONCE) {
            var some = subjects.subList(start, Math.min(start + AT_ONCE, subjects.size()));
            chronicle.of(some).stream()
                    .collect(Collectors.groupingBy(Entry::subject))
                    .values()
                    .forEach(entries ->
                            episodes.addAll(new Replay(code, rules, clock.zone(), entries, from, to).episodes()));
        }
        episodes.sort(Comparator.comparing(Episode::firedOn).thenComparing(Episode::subject));
        return new Found(subjects.size(), List.copyOf(episodes));
    }

    private static EnumSet<Entry.Kind> kinds(RuleCode code) {
        var kinds = EnumSet.noneOf(Entry.Kind.class);
        if (code.family().isOfTargets()) {
            kinds.add(Entry.Kind.TARGET);
        }
        if (code.family().isOfProjects()) {
            kinds.add(Entry.Kind.PROJECT);
        }
        return kinds;
    }
}
