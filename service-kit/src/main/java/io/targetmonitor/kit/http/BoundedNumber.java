package io.targetmonitor.kit.http;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/** A decimal that fits the database; {@code 1e999999999} is short to write and fatal to print. */
final class BoundedNumber extends StdScalarDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1;
    private static final int INTEGER_DIGITS = 18;
    private static final int DECIMALS = 10;

    BoundedNumber() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        var number = parser.getDecimalValue();
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (integerDigits(number) > INTEGER_DIGITS || number.scale() > DECIMALS) {
            throw JsonMappingException.from(
                    parser,
                    "number out of range",
                    Refusal.invalid("", "number-out-of-range", INTEGER_DIGITS, DECIMALS));
        }
        return number;
    }

    private static long integerDigits(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }
}
