package io.targetmonitor.kit.http;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * A day as {@code 2023-03-28}, or an instant, as a text and in no other form: an instant cut to a day may be the wrong one in
 * the zone of those who wrote it, and a year of five digits fits neither the database nor other readers. Blank is none.
 */
final class PlainTime<T extends Temporal> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1;
    private static final Pattern YEAR = Pattern.compile("(?!0000)\\d{4}-");

    private final Class<T> type;
    private final transient Function<String, T> form;

    PlainTime(Class<T> type, Function<String, T> form) {
        super(type);
        this.type = type;
        this.form = form;
    }

    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** Whether the year is from 1 to 9999. */
    static boolean isOfFourDigits(String text) {
        return YEAR.matcher(text).lookingAt();
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        var text = parser.getText().strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (isOfFourDigits(text)) {
                return form.apply(text);
            }
        } catch (DateTimeException e) {
            return weird(text, context);
        }
        return weird(text, context);
    }

    private T weird(String text, DeserializationContext context) throws IOException {
        return type.cast(context.handleWeirdStringValue(type, text, "out of form"));
    }
}
