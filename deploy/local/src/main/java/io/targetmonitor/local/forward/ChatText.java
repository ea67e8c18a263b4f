package io.targetmonitor.local.forward;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A message as a WeCom-type group bot takes it: {@code {"msgtype":"text","text":{"content","mentioned_list"}}}. Title
 * and link are always whole, the text gives way: a bot refuses more than 2,048 bytes of UTF-8.
 */
final class ChatText {

    static final int MAX_BYTES = 2_048;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String language;

    ChatText(String language) {
        this.language = language;
    }

    String of(Message message) {
        var text = Map.of("content", content(message), "mentioned_list", mentioned(message));
        try {
            return JSON.writeValueAsString(Map.of("msgtype", "text", "text", text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message cannot be written as JSON", e);
        }
    }

    private String content(Message message) {
        var head = message.title(language) + "\n";
        var foot = message.link() == null ? "" : "\n" + message.link();
        return clipped(head + clipped(message.text(language), MAX_BYTES - bytes(head) - bytes(foot)) + foot, MAX_BYTES);
    }

    /** Posts, or departments where no post is named: the bot knows which accounts these are. */
    private static List<String> mentioned(Message message) {
        return message.recipients().stream()
                .flatMap(recipient -> Stream.of(recipient.post(), recipient.department(), recipient.role())
                        .filter(Objects::nonNull)
                        .limit(1))
                .toList();
    }

    /** Cuts at a whole character. */
    static String clipped(String text, int room) {
        if (bytes(text) <= room) {
            return text;
        }
        var kept = new StringBuilder();
        var used = bytes("…");
        for (var character : text.codePoints().toArray()) {
            var next = Character.toString(character);
            used += bytes(next);
            if (used > room) {
                break;
            }
            kept.append(next);
        }
        return kept.append('…').toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
