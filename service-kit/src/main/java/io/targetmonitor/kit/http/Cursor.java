package io.targetmonitor.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sort keys of the last row of a page, packed so that nobody is tempted to build one. */
public final class Cursor {

    /** Cannot occur in a key: control characters are refused in every text. */
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(Object... keys) {
        var text = Stream.of(keys).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Unpacks a cursor of so many keys.
     *
     * @throws Refusal 400 if it was not made by {@link #of}
     */
    public static List<String> parse(String cursor, int keys) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = Arrays.asList(text.split(SEPARATOR, -1));
            if (parts.size() == keys && parts.stream().allMatch(CleanText::isClean)) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    /** 400 for a cursor that was not ours; also for keys that do not parse. */
    public static Refusal unknown() {
        return Refusal.invalid("cursor", "unknown-cursor");
    }
}
