package io.targetmonitor.targets.decision;

import java.time.LocalDate;

/**
 * An approved exemption (豁免, DOMAIN.md 3.10): force majeure, or a plan adjusted by the competent meeting. The computed
 * light stays visible under it.
 *
 * @param scope what is exempt
 * @param document the paper that approves it
 * @param until the last day it holds
 */
public record Exemption(String scope, String reason, String document, LocalDate until) {

    boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
