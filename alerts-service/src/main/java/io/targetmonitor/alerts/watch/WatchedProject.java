package io.targetmonitor.alerts.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.targetmonitor.alerts.alert.Case;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.project.ProjectMemory;
import io.targetmonitor.alerts.rule.project.ProjectRules;

/** What we keep of a project, its milestones and blockers: its last event, and what the rules remember. */
@Entity
class WatchedProject {

    @Id
    private UUID id;

    @Convert(converter = ProjectStateJson.class)
    private ProjectState state;

    @Convert(converter = ProjectMemoryJson.class)
    private ProjectMemory memory;

    /** The next day on which time alone changes a verdict; null when none does. */
    private LocalDate nextCheck;

    protected WatchedProject() {}

    WatchedProject(UUID id) {
        this.id = id;
        memory = ProjectMemory.UNSEEN;
    }

    /** True if the rules see another thing than before. */
    boolean wouldChange(ProjectState now) {
        return !now.reading().equals(memory.reading());
    }

    /** Takes in an event and tells what the rules say then. */
    List<Case> follow(ProjectState now, RuleBook rules, LocalDate day) {
        state = now;
        memory = memory.next(now.reading(), day, rules);
        return judge(rules, day);
    }

    /** What the rules, perhaps tuned since, say on a new day. */
    List<Case> look(RuleBook rules, LocalDate day) {
        memory = memory.again(day, rules);
        return judge(rules, day);
    }

    private List<Case> judge(RuleBook rules, LocalDate day) {
        var watched = Watched.on(day, ProjectRules.of(memory, rules), new ProjectNaming(state));
        nextCheck = watched.nextCheck();
        return watched.cases();
    }

    /** As its last event shows it. */
    ProjectState state() {
        return state;
    }

    UUID id() {
        return id;
    }
}
