package io.targetmonitor.kit.http;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;

/** Decimals without exponent and without zeros that say nothing: 8.50 and 8.5 are the same figure. */
final class PlainNumber extends StdScalarSerializer<BigDecimal> {

    private static final long serialVersionUID = 1;

    PlainNumber() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeNumber(value.stripTrailingZeros().toPlainString());
    }
}
