package io.targetmonitor.alerts.notification;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.alerts.notification.Notification.BothLanguages;
import io.targetmonitor.kit.http.Json;
import io.targetmonitor.kit.testing.EventContract;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample in docs/events is the contract: if one of these fails, a receiver breaks. */
class NotificationContractTest {

    private static final String TYPE = "notification.requested.v1";
    private static final ObjectMapper JSON = Json.configure(new ObjectMapper().findAndRegisterModules());

    private final JsonNode sample = EventContract.sample(TYPE);

    @Test
    void theSampleIsAsItsSchemaSays() {
        EventContract.assertValid(sample);
    }

    @Test
    void theSampleIsWhatIsWritten() throws Exception {
        var written = sample.at("/data/notification");
        var alert = JSON.treeToValue(written.get("alert"), AlertView.class);
        var recipient = Recipient.of(alert).get(0);
        var today = LocalDate.of(2023, 11, 6);
        var chinese = new Texts(Locale.SIMPLIFIED_CHINESE);
        var english = new Texts(Locale.ENGLISH);

        EventContract.assertSample(
                TYPE,
                new Notifier.Data(Notification.ofAlert(
                        UUID.fromString(written.get("id").asText()),
                        Why.RAISED,
                        recipient,
                        new BothLanguages(
                                chinese.title(alert, Why.RAISED, null, today),
                                english.title(alert, Why.RAISED, null, today)),
                        new BothLanguages(
                                chinese.text(alert, Why.RAISED, null, today),
                                english.text(alert, Why.RAISED, null, today)),
                        "http://localhost:8080/alerts/" + alert.id(),
                        alert,
                        UUID.fromString(written.get("supersedes").asText()))));
    }

    @Test
    void whoIsToldIsAPostADepartmentOrARoleNeverAPerson() {
        var recipients = sample.at("/data/notification/recipients");

        assertThat(recipients)
                .allSatisfy(recipient -> assertThat(recipient.properties())
                        .extracting(Map.Entry::getKey)
                        .containsExactly("role", "post", "department", "level"));
    }
}
