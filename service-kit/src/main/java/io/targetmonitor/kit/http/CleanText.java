package io.targetmonitor.kit.http;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Text from outside: trimmed; refused with control characters, broken surrogates or marks that turn the reading
 * direction, which would forge log lines and names on a leader's screen. Line feeds may stay.
 */
final class CleanText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;

    CleanText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText().strip();
        if (!isClean(text)) {
            throw JsonMappingException.from(parser, "control character", Refusal.invalid("", "control-character"));
        }
        return text;
    }

    static boolean isClean(String text) {
        return text.codePoints().noneMatch(CleanText::forbidden);
    }

    private static boolean forbidden(int character) {
        return Character.isISOControl(character) && character != '\n'
                || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }
}
