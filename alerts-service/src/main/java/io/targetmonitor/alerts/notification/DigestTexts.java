package io.targetmonitor.alerts.notification;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import io.targetmonitor.alerts.rule.Severity;

/** Writes a digest in one language: keys {@code DIGEST.*} of the bundle. */
final class DigestTexts {

    private final Texts texts;

    DigestTexts(Texts texts) {
        this.texts = texts;
    }

    String title(Digest digest) {
        return texts.phrase("DIGEST.title", counts(digest));
    }

    /** As many of the worst as there is room for; the counts come first and are always whole. */
    String text(Digest digest, boolean synthetic) {
        var text = new StringBuilder(synthetic ? texts.phrase("label.SYNTHETIC", Map.of()) : "");
        if (digest.total() > 0) {
            text.append(texts.phrase("DIGEST.text", counts(digest)));
        }
        if (digest.resolved() > 0) {
            text.append(texts.phrase("DIGEST.resolved", counts(digest)));
        }
        var number = 1;
        for (var item : digest.top()) {
            var line = "\n"
                    + texts.phrase(
                            "DIGEST.item",
                            Map.of(
                                    "number", String.valueOf(number++),
                                    "severity", severity(item.severity()),
                                    "name", name(item)));
            if (bytes(text) + bytes(line) > Texts.MAX_BYTES) {
                break;
            }
            text.append(line);
        }
        return Texts.clipped(text.toString());
    }

    private Map<String, String> counts(Digest digest) {
        var bySeverity = digest.open().entrySet().stream()
                .map(one -> texts.phrase(
                        "DIGEST.count",
                        Map.of("severity", severity(one.getKey()), "number", String.valueOf(one.getValue()))))
                .collect(Collectors.joining(texts.phrase("DIGEST.and", Map.of())));
        return Map.of(
                "all", String.valueOf(digest.total() + digest.resolved()),
                "total", String.valueOf(digest.total()),
                "counts", bySeverity,
                "resolved", String.valueOf(digest.resolved()));
    }

    private String severity(Severity severity) {
        return texts.phrase("severity." + severity, Map.of());
    }

    private String name(Digest.Item item) {
        return texts.isEnglish() && item.subjectNameEn() != null ? item.subjectNameEn() : item.subjectName();
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
