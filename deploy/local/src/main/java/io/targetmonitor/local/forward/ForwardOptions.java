package io.targetmonitor.local.forward;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.targetmonitor.local.LocalFailure;

/**
 * How a forwarder was started.
 *
 * @param chat address of the bot, from {@code FORWARD_URL}: it is a secret, and arguments are seen by everybody
 * @param language {@code zh-CN} or {@code en}
 */
record ForwardOptions(
        URI chat, String kafka, String group, String language, Path journal, int perMinute, boolean fromNow) {

    static final String USAGE =
            "Usage: FORWARD_URL=http://… deploy/local/forward [--language zh-CN|en] [--per-minute 20] [--from-now]\n"
                    + "         [--journal FILE] [--group NAME] [--kafka localhost:9092]";

    static ForwardOptions parse(List<String> arguments, UnaryOperator<String> environment, Path home) {
        var values = new HashMap<>(Map.of(
                "--language", "zh-CN",
                "--per-minute", "20",
                "--journal", home.resolve("deploy/local/data/forward.journal").toString(),
                "--group", "forward",
                "--kafka", "localhost:9092"));
        var fromNow = false;
        for (var i = 0; i < arguments.size(); i++) {
            var name = arguments.get(i);
            if (name.equals("--from-now")) {
                fromNow = true;
            } else if (values.containsKey(name) && i + 1 < arguments.size()) {
                values.put(name, arguments.get(++i));
            } else {
                throw new LocalFailure(USAGE);
            }
        }
        return new ForwardOptions(
                address(environment.apply("FORWARD_URL")),
                values.get("--kafka"),
                values.get("--group"),
                language(values.get("--language")),
                Path.of(values.get("--journal")),
                number(values.get("--per-minute")),
                fromNow);
    }

    private static URI address(String text) {
        if (text == null || !text.matches("https?://\\S+")) {
            throw new LocalFailure("Set FORWARD_URL to the address of the bot\n" + USAGE);
        }
        return URI.create(text);
    }

    private static String language(String text) {
        if (!text.equals("zh-CN") && !text.equals("en")) {
            throw new LocalFailure("There is no language " + text + ": take zh-CN or en");
        }
        return text;
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new LocalFailure("Not a number of messages a minute: " + text);
        }
        return Integer.parseInt(text);
    }
}
