package io.targetmonitor.alerts.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.targetmonitor.alerts.alert.Case;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.target.TargetMemory;
import io.targetmonitor.alerts.rule.target.TargetReading;
import io.targetmonitor.alerts.rule.target.TargetRules;

/** What we keep of a target: how its last event shows it, and what the rules remember of those before. */
@Entity
class WatchedTarget {

    @Id
    private UUID id;

    @Convert(converter = TargetStateJson.class)
    private TargetState state;

    @Convert(converter = TargetMemoryJson.class)
    private TargetMemory memory;

    /** The next day on which time alone changes a verdict; null when none does. */
    private LocalDate nextCheck;

    protected WatchedTarget() {}

    WatchedTarget(UUID id) {
        this.id = id;
        memory = TargetMemory.UNSEEN;
    }

    /** True if the rules see another thing than before. */
    boolean wouldChange(TargetReading now) {
        return !now.equals(memory.reading());
    }

    /** Takes in an event and tells what the rules say then. */
    List<Case> follow(TargetState.Data now, RuleBook rules, LocalDate day) {
        state = now.target();
        memory = memory.next(now.reading(), day, rules);
        return judge(rules, day);
    }

    /** What the rules, perhaps tuned since, say on a new day. */
    List<Case> look(RuleBook rules, LocalDate day) {
        memory = memory.again(day, rules);
        return judge(rules, day);
    }

    private List<Case> judge(RuleBook rules, LocalDate day) {
        var watched = Watched.on(day, TargetRules.of(memory, rules), new TargetNaming(state));
        nextCheck = watched.nextCheck();
        return watched.cases();
    }

    UUID id() {
        return id;
    }
}
