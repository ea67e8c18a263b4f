package io.targetmonitor.alerts.notification;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.alerts.alert.AlertState;
import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.alerts.notification.LastNotifications.Before;
import io.targetmonitor.alerts.notification.Notification.BothLanguages;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.kit.MonitorConfig;
import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.http.Language;

/** Writes messages in both languages. */
@ApplicationScoped
class Letters {

    private final MonitorConfig config;
    private final Texts chinese = new Texts(Language.CHINESE);
    private final Texts english = new Texts(Locale.ENGLISH);
    private final DigestTexts chineseDigest = new DigestTexts(chinese);
    private final DigestTexts englishDigest = new DigestTexts(english);

    Letters(MonitorConfig config) {
        this.config = config;
    }

    Notification about(Wanted wanted, Before before, LocalDate today) {
        var alert = wanted.alert();
        var why = wanted.why();
        var cause = wanted.cause();
        return Notification.ofAlert(
                Ids.next(),
                why,
                wanted.recipient(),
                new BothLanguages(chinese.title(alert, why, cause, today), english.title(alert, why, cause, today)),
                new BothLanguages(chinese.text(alert, why, cause, today), english.text(alert, why, cause, today)),
                config.publicUrl() + "/alerts/" + alert.id(),
                alert,
                before.last(wanted));
    }

    /** @param alerts the worst first, at least one */
    Notification digest(StormDigests.Found found, List<AlertView> alerts, UUID id) {
        var open = new LinkedHashMap<Severity, Integer>();
        for (var severity : List.of(Severity.RED, Severity.YELLOW, Severity.BLUE)) {
            if (found.open().containsKey(severity)) {
                open.put(severity, found.open().get(severity));
            }
        }
        var top = alerts.stream()
                .filter(alert -> alert.state() != AlertState.RESOLVED)
                .map(alert -> new Digest.Item(alert.id(), alert.subjectName(), alert.subjectNameEn(), alert.severity()))
                .toList();
        var digest = new Digest(open, found.resolved(), top);
        var synthetic = alerts.stream()
                .anyMatch(alert -> String.valueOf(alert.provenance()).contains("SYNTHETIC"));
        return new Notification(
                id,
                Why.DIGEST,
                List.of(found.recipient()),
                new BothLanguages(chineseDigest.title(digest), englishDigest.title(digest)),
                new BothLanguages(chineseDigest.text(digest, synthetic), englishDigest.text(digest, synthetic)),
                config.publicUrl() + "/alerts",
                alerts.get(0),
                null,
                null,
                digest);
    }
}
