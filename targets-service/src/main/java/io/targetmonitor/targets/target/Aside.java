package io.targetmonitor.targets.target;

import io.targetmonitor.targets.assessment.Light;
import io.targetmonitor.targets.assessment.Standing;
import io.targetmonitor.targets.decision.Decided;
import io.targetmonitor.targets.ranking.Ranking;

/**
 * What is shown beside the numbers of an assessment and never enters them.
 *
 * @param greenOnlyByReplanning green under the plan in force, but yellow or red under the original one
 * @param ranking null but for a place among peers
 * @param official null without a figure of an office beside a derived value
 */
record Aside(Decided decided, boolean greenOnlyByReplanning, Ranking ranking, Official official) {

    /** A light that a person has put over the computed one hides it. */
    Light shown(Standing standing) {
        return decided.override() == null
                ? standing.light()
                : decided.override().light();
    }
}
