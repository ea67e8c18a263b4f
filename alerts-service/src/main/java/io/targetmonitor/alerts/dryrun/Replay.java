package io.targetmonitor.alerts.dryrun;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.targetmonitor.alerts.chronicle.Entry;
import io.targetmonitor.alerts.rule.Outlook;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.Verdict;
import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.Verdict.Fires;
import io.targetmonitor.alerts.rule.Verdict.Unknown;

/** Lives through the entries of one subject again, day by day where something happens, and notes when a rule fires. */
final class Replay {

    private final RuleCode code;
    private final RuleBook rules;
    private final ZoneId zone;
    private final List<Entry> entries;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, Outlook> outlooks = new LinkedHashMap<>();
    private final Map<String, Firing> open = new LinkedHashMap<>();
    private final List<Episode> episodes = new ArrayList<>();

    /** A rule that fires since a day. */
    private record Firing(LocalDate since, Severity first, Severity worst) {

        Firing then(Severity now) {
            return new Firing(since, first, worst.atLeast(now));
        }
    }

    /** @param entries of one subject, oldest first; not empty */
    Replay(RuleCode code, RuleBook rules, ZoneId zone, List<Entry> entries, LocalDate from, LocalDate to) {
        this.code = code;
        this.rules = rules;
        this.zone = zone;
        this.entries = entries;
        this.from = from;
        this.to = to;
    }

    /** What begins from the first through the last day. */
    List<Episode> episodes() {
        var watch = new Watch(rules);
        var today = LocalDate.MIN;
        for (var entry : entries) {
            var day = entry.at().atZone(zone).toLocalDate();
            if (day.isAfter(to)) {
                break;
            }
            passUntil(day.minusDays(1), today);
            for (var said : watch.take(entry, day)) {
                if (said.family() == code.family()) {
                    outlooks.put(said.part(), said.outlook());
                    note(said.part(), said.outlook().on(day), day);
                }
            }
            today = day;
        }
        passUntil(to, today);
        open.forEach((part, firing) -> close(part, firing, null, null));
        return episodes.stream()
                .filter(episode -> !episode.firedOn().isBefore(from))
                .toList();
    }

    private void passUntil(LocalDate last, LocalDate today) {
        outlooks.forEach((part, outlook) -> {
            for (var day = outlook.nextAfter(today); day != null && !day.isAfter(last); day = outlook.nextAfter(day)) {
                note(part, outlook.on(day), day);
            }
        });
    }

    private void note(String part, Verdict verdict, LocalDate day) {
        if (verdict instanceof Unknown) {
            return;
        }
        var firing = open.get(part);
        if (verdict instanceof Fires fires && fires.rule() == code) {
            open.put(
                    part,
                    firing == null
                            ? new Firing(day, fires.severity(), fires.severity())
                            : firing.then(fires.severity()));
        } else if (firing != null) {
            open.remove(part);
            close(part, firing, day, verdict);
        }
    }

    private void close(String part, Firing firing, LocalDate day, Verdict end) {
        var last = entries.get(entries.size() - 1);
        var aftermath = Aftermath.of(code, part, last, to);
        episodes.add(new Episode(
                part.isEmpty() ? last.subject().toString() : last.subject() + "/" + part,
                last.name(),
                last.nameEn(),
                last.area(),
                last.leader(),
                last.department(),
                firing.since(),
                firing.first(),
                firing.worst(),
                day,
                end instanceof Clear clear ? clear.cause() : null,
                end instanceof Fires fires ? fires.rule() : null,
                aftermath.missed(),
                aftermath.leadFrom(firing.since())));
    }
}
