package io.targetmonitor.local.forward;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChatTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isWhatAGroupBotTakesAndMentionsThePost() throws Exception {
        var text = JSON.readTree(new ChatText("zh-CN").of(message("进度严重落后。")));

        assertThat(text.get("msgtype").asText()).isEqualTo("text");
        assertThat(text.at("/text/content").asText()).isEqualTo("【红灯】工业用地供应\n进度严重落后。\nhttp://localhost:8080/alerts/1");
        assertThat(text.at("/text/mentioned_list").get(0).asText()).isEqualTo("副市长");
    }

    @Test
    void aLongTextGivesWayToTitleAndLink() throws Exception {
        var content = JSON.readTree(new ChatText("zh-CN").of(message("供".repeat(682))))
                .at("/text/content")
                .asText();

        assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(2040, 2048);
        assertThat(content).startsWith("【红灯】").endsWith("…\nhttp://localhost:8080/alerts/1");
    }

    private static Message message(String text) {
        return new Message(
                "e1",
                new Message.Data(new Message.Notification(
                        List.of(new Message.Recipient("副市长", null, null)),
                        Map.of("zh-CN", "【红灯】工业用地供应", "en", "[red] Land"),
                        Map.of("zh-CN", text, "en", "far behind"),
                        "http://localhost:8080/alerts/1")));
    }
}
