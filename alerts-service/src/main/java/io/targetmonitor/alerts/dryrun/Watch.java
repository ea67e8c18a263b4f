package io.targetmonitor.alerts.dryrun;

import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.alerts.chronicle.Entry;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.Statement;
import io.targetmonitor.alerts.rule.project.ProjectMemory;
import io.targetmonitor.alerts.rule.project.ProjectRules;
import io.targetmonitor.alerts.rule.target.TargetMemory;
import io.targetmonitor.alerts.rule.target.TargetRules;

/** Remembers a subject from entry to entry by rules that are tried, exactly as the service does by those in force. */
final class Watch {

    private final RuleBook rules;
    private TargetMemory target = TargetMemory.UNSEEN;
    private ProjectMemory project = ProjectMemory.UNSEEN;

    Watch(RuleBook rules) {
        this.rules = rules;
    }

    List<Statement> take(Entry entry, LocalDate day) {
        if (entry.target() != null) {
            target = target.next(entry.target(), day, rules);
            return TargetRules.of(target, rules);
        }
        project = project.next(entry.project(), day, rules);
        return ProjectRules.of(project, rules);
    }
}
