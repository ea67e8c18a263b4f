package io.targetmonitor.local.forward;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Our reading of {@code notification.requested.v1}: the fields we use, and no others. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Message(String id, Data data) {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    record Data(Notification notification) {}

    /** @param title and {@code text}: by language, {@code zh-CN} and {@code en} */
    record Notification(List<Recipient> recipients, Map<String, String> title, Map<String, String> text, String link) {}

    record Recipient(String post, String department, String role) {}

    /** Reads an envelope; {@link IOException} if it is none. */
    static Message read(String envelope) throws IOException {
        var message = JSON.readValue(envelope, Message.class);
        if (message.id == null || message.data == null || message.data.notification == null) {
            throw new IOException("not a notification");
        }
        return message;
    }

    String title(String language) {
        return data.notification.title.getOrDefault(language, "");
    }

    String text(String language) {
        return data.notification.text.getOrDefault(language, "");
    }

    String link() {
        return data.notification.link;
    }

    List<Recipient> recipients() {
        return data.notification.recipients;
    }
}
