package io.targetmonitor.alerts.silence;

import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.kit.area.Area;

/**
 * Which alerts a silence covers: all in the area for which everything else that is set holds too.
 *
 * @param subject a target or milestone; a project means all of its milestones too
 * @param leader a post
 * @param severity exactly this one, so that what gets worse is heard
 */
public record Matcher(Area area, RuleCode rule, String subject, String leader, Severity severity) {

    boolean covers(Voice voice) {
        return area.contains(voice.area())
                && (rule == null || rule == voice.rule())
                && (leader == null || leader.equals(voice.leader()))
                && (severity == null || severity == voice.severity())
                && (subject == null || coversSubject(voice.subject()));
    }

    private boolean coversSubject(String other) {
        return subject.equals(other) || other.startsWith(subject + "/");
    }
}
