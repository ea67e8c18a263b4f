package io.targetmonitor.alerts.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.targetmonitor.alerts.rule.Verdict.Clear;

/**
 * What a family of rules says of a subject as days go by, if nothing else happens: one verdict, and others that take
 * its place from a day on. So there is a verdict for every day, and it is known on which day time alone changes it.
 */
public record Outlook(Verdict first, List<Turn> turns) {

    /** From a day on, that day included. */
    public record Turn(LocalDate from, Verdict verdict) {}

    public Outlook {
        turns = List.copyOf(turns);
    }

    public static Outlook always(Verdict verdict) {
        return new Outlook(verdict, List.of());
    }

    public static Outlook clear(Cause cause) {
        return always(new Clear(cause));
    }

    /** Fires from the day on which something began, grace added; while the rule is off or nothing has begun, not. */
    public static Outlook since(LocalDate began, TunedRule rule, Cause otherwise) {
        if (!rule.enabled()) {
            return clear(Cause.RULE_CHANGED);
        }
        return began == null ? clear(otherwise) : clear(Cause.RULE_CHANGED).from(rule.firstDay(began), rule.fires());
    }

    /** Takes the place, from that day on, of all that was said before. */
    public Outlook from(LocalDate day, Verdict verdict) {
        var kept = new ArrayList<>(
                turns.stream().filter(turn -> turn.from.isBefore(day)).toList());
        kept.add(new Turn(day, verdict));
        return new Outlook(first, kept);
    }

    /** Says nothing but one verdict before a day, and from then on what it would have said anyway. */
    public Outlook onlyFrom(LocalDate day, Verdict before) {
        var later = new ArrayList<Turn>();
        later.add(new Turn(day, on(day)));
        turns.stream().filter(turn -> turn.from.isAfter(day)).forEach(later::add);
        return new Outlook(before, later);
    }

    public Verdict on(LocalDate day) {
        return turns.stream()
                .filter(turn -> !turn.from.isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Turn::verdict)
                .orElse(first);
    }

    /** The next day on which time alone changes the verdict; null when none does. */
    public LocalDate nextAfter(LocalDate day) {
        return turns.stream()
                .map(Turn::from)
                .filter(from -> from.isAfter(day))
                .findFirst()
                .orElse(null);
    }
}
