package io.targetmonitor.alerts.notification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Numbers;
import io.targetmonitor.alerts.rule.Question;

/** Writes the title and the text of a message in one language, from the bundle {@code messages}. */
final class Texts {

    /** What group bots take, in bytes of UTF-8. */
    static final int MAX_BYTES = 2_048;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final ResourceBundle words;
    private final Display display;

    Texts(Locale locale) {
        words = ResourceBundle.getBundle(
                "io.targetmonitor.alerts.messages",
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        display = new Display(words, locale);
    }

    String title(AlertView alert, Why why, Cause cause, LocalDate today) {
        return clipped(filled(why + ".title", values(alert, cause, today)));
    }

    /** The label of demo data comes first: it must survive any cut. */
    String text(AlertView alert, Why why, Cause cause, LocalDate today) {
        var values = values(alert, cause, today);
        var first = filled(why + ".text", values);
        var body = Stream.concat(Stream.of(first), details(alert, why, values)).collect(Collectors.joining());
        return clipped(
                String.valueOf(alert.provenance()).contains("SYNTHETIC")
                        ? words.getString("label.SYNTHETIC") + body
                        : body);
    }

    /** Any other phrase of the bundle, cut to what bots take. */
    String phrase(String key, Map<String, String> values) {
        return clipped(filled(key, values));
    }

    boolean isEnglish() {
        return words.getLocale().getLanguage().equals("en");
    }

    String date(LocalDate day) {
        return display.date(day);
    }

    private Stream<String> details(AlertView alert, Why why, Map<String, String> values) {
        return Stream.of(
                        "previous",
                        "actual",
                        "expected",
                        "shares",
                        "required",
                        "probability",
                        "promise",
                        "department",
                        "leader")
                .filter(detail -> why != Why.RESOLVED || detail.equals("actual"))
                .filter(detail -> isKnown(alert, detail))
                .map(detail -> filled("detail." + detail, values));
    }

    private static boolean isKnown(AlertView alert, String detail) {
        var numbers = alert.numbers();
        return switch (detail) {
            case "actual" -> numbers.actual() != null && alert.dataThrough() != null;
            case "expected" -> isCompared(numbers) && numbers.question() != Question.MONEY_AHEAD_OF_WORK;
            case "shares" -> isCompared(numbers) && numbers.question() == Question.MONEY_AHEAD_OF_WORK;
            case "required" -> numbers.requiredRest() != null;
            case "previous" -> numbers.previous() != null;
            case "probability" -> numbers.probability() != null;
            case "promise" -> alert.promiseBroken() && alert.acknowledgement() != null;
            case "department" -> alert.department() != null;
            default -> alert.leader() != null;
        };
    }

    private static boolean isCompared(Numbers numbers) {
        return numbers.actual() != null && numbers.expected() != null && numbers.gap() != null;
    }

    private Map<String, String> values(AlertView alert, Cause cause, LocalDate today) {
        var numbers = alert.numbers();
        var values = new LinkedHashMap<String, String>();
        values.put("name", name(alert));
        values.put("area", alert.area());
        values.put("severity", words.getString("severity." + alert.severity()));
        values.put("level", words.getString("level." + alert.level()));
        values.put("question", numbers.question() == null ? "" : words.getString("question." + numbers.question()));
        values.put("cause", cause == null ? "" : words.getString("cause." + cause));
        values.put("department", alert.department());
        values.put("leader", alert.leader());
        if (numbers.due() != null) {
            values.put("due", display.date(numbers.due()));
            values.put("days", String.valueOf(ChronoUnit.DAYS.between(numbers.due(), today)));
            values.put("left", String.valueOf(ChronoUnit.DAYS.between(today, numbers.due())));
        }
        if (alert.dataThrough() != null) {
            values.put("dataThrough", display.date(alert.dataThrough()));
        }
        if (numbers.actual() != null) {
            values.put("actual", display.amount(numbers.actual(), numbers.unit()));
        }
        if (numbers.expected() != null) {
            values.put("expected", display.amount(numbers.expected(), numbers.unit()));
        }
        if (numbers.gap() != null) {
            values.put("gap", display.points(numbers.gap()));
        }
        if (numbers.requiredRest() != null) {
            values.put("requiredRest", display.percent(numbers.requiredRest()));
        }
        if (numbers.previous() != null) {
            values.put("previous", display.amount(numbers.previous(), numbers.unit()));
        }
        if (numbers.probability() != null) {
            values.put("probability", display.percent(numbers.probability()));
        }
        if (alert.acknowledgement() != null) {
            values.put("promisedBy", display.date(alert.acknowledgement().promisedBy()));
            values.put("measure", alert.acknowledgement().measure());
        }
        for (var word : List.of("what", "topic", "sentence")) {
            values.put(word, filled("%s.%s".formatted(alert.rule(), word), values));
        }
        return values;
    }

    private String name(AlertView alert) {
        return isEnglish() && alert.subjectNameEn() != null ? alert.subjectNameEn() : alert.subjectName();
    }

    /** In one pass: what looks like a placeholder inside a name is left as it is. */
    private String filled(String key, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(words.getString(key))
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    /** Cuts at a whole character, so that the bytes suffice. */
    static String clipped(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES) {
            return text;
        }
        var kept = new StringBuilder();
        var bytes = "…".getBytes(StandardCharsets.UTF_8).length;
        for (var character : text.codePoints().toArray()) {
            var next = Character.toString(character);
            bytes += next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                break;
            }
            kept.append(next);
        }
        return kept.append('…').toString();
    }
}
