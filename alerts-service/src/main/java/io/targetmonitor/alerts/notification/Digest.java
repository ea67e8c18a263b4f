package io.targetmonitor.alerts.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.targetmonitor.alerts.rule.Severity;

/**
 * What came up for one recipient beyond so many messages a day.
 *
 * @param open number of alerts that are open, by severity, the worst first
 * @param resolved number of alerts that were told before and are over
 * @param top the worst of the open ones
 */
record Digest(Map<Severity, Integer> open, int resolved, List<Item> top) {

    record Item(UUID id, String subjectName, String subjectNameEn, Severity severity) {}

    int total() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }
}
