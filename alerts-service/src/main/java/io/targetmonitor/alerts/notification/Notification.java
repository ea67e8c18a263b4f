package io.targetmonitor.alerts.notification;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.alerts.order.OrderView;

/**
 * A message to be delivered by whoever listens: one a recipient, alert and reason.
 *
 * @param alert of a digest the worst one; null only where an order has none
 * @param supersedes id of the message about the same alert to the same recipient that this one replaces
 * @param order only in messages about a supervision order
 * @param digest only of why DIGEST
 */
record Notification(
        UUID id,
        Why why,
        List<Recipient> recipients,
        BothLanguages title,
        BothLanguages text,
        String link,
        AlertView alert,
        UUID supersedes,
        @JsonInclude(JsonInclude.Include.NON_NULL) OrderView order,
        @JsonInclude(JsonInclude.Include.NON_NULL) Digest digest) {

    static Notification ofAlert(
            UUID id,
            Why why,
            Recipient recipient,
            BothLanguages title,
            BothLanguages text,
            String link,
            AlertView alert,
            UUID supersedes) {
        return new Notification(id, why, List.of(recipient), title, text, link, alert, supersedes, null, null);
    }

    record BothLanguages(
            @JsonProperty("zh-CN") String chinese,
            @JsonProperty("en") String english) {}
}
