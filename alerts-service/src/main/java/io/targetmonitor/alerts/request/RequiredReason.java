package io.targetmonitor.alerts.request;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

import io.targetmonitor.kit.http.Reason;
import io.targetmonitor.kit.http.Refusal;

/**
 * The reason in a body, wanted before anything else in it is judged: whoever gives none is told that first, whatever is
 * missing too.
 */
public final class RequiredReason extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;

    RequiredReason() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return required(
                (String) context.findRootValueDeserializer(context.constructType(String.class))
                        .deserialize(parser, context),
                context);
    }

    @Override
    public String getNullValue(DeserializationContext context) throws JsonMappingException {
        return required(null, context);
    }

    /** Where the body does not name it at all. */
    @Override
    public Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
        return required(null, context);
    }

    private static String required(String reason, DeserializationContext context) throws JsonMappingException {
        try {
            Reason.require(reason);
            return reason;
        } catch (Refusal missing) {
            throw JsonMappingException.from(context, "reason required", missing);
        }
    }
}
