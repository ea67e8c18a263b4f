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
 */
record Aside(Decided decided, boolean greenOnlyByReplanning, Ranking ranking) {

    /** A light that a person has put over the computed one hides it. */
    Light shown(Standing standing) {
        return decided.override() == null
                ? standing.light()
                : decided.override().light();
    }
}
