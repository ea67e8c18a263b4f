package io.targetmonitor.alerts.notification;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.targetmonitor.alerts.alert.AlertView;

/**
 * A message to be delivered by whoever listens: one a recipient, alert and reason.
 *
 * @param supersedes id of the message about the same alert to the same recipient that this one replaces
 */
record Notification(
        UUID id,
        Why why,
        List<Recipient> recipients,
        BothLanguages title,
        BothLanguages text,
        String link,
        AlertView alert,
        UUID supersedes) {

    record BothLanguages(
            @JsonProperty("zh-CN") String chinese,
            @JsonProperty("en") String english) {}
}
