package io.targetmonitor.kit.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Says how a value must look that could not be read as its type. */
final class FormFlaw {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<Class<?>, String> CODES = Map.ofEntries(
            Map.entry(LocalDate.class, "not-a-date"),
            Map.entry(Instant.class, "not-an-instant"),
            Map.entry(YearMonth.class, "not-a-month"),
            Map.entry(BigDecimal.class, "not-a-number"),
            Map.entry(Integer.class, "not-a-whole-number"),
            Map.entry(int.class, "not-a-whole-number"),
            Map.entry(Long.class, "not-a-whole-number"),
            Map.entry(long.class, "not-a-whole-number"),
            Map.entry(Boolean.class, "not-true-or-false"),
            Map.entry(boolean.class, "not-true-or-false"),
            Map.entry(String.class, "not-a-text"));

    private FormFlaw() {}

    static Refusal.Flaw of(String field, Class<?> type) {
        if (type.isEnum()) {
            return new Refusal.Flaw(field, "not-one-of", namesOf(type));
        }
        var form = type.getAnnotation(Form.class);
        return new Refusal.Flaw(field, form == null ? CODES.getOrDefault(type, "not-readable") : form.value());
    }

    /** As JSON writes them, which need not be as the code does. */
    private static String namesOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> JSON.convertValue(word, String.class))
                .collect(Collectors.joining(", "));
    }
}
