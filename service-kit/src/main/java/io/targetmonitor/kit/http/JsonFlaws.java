package io.targetmonitor.kit.http;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

/** Says which field of a body could not be read, and why, without a word of our classes. */
final class JsonFlaws {

    private JsonFlaws() {}

    static Optional<JsonProcessingException> causeOf(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .filter(JsonProcessingException.class::isInstance)
                .map(JsonProcessingException.class::cast)
                .findFirst();
    }

    static Refusal refusalOf(JsonProcessingException flaw) {
        var field = flaw instanceof JsonMappingException mapping ? path(mapping) : "";
        if (flaw.getCause() instanceof Refusal refusal) {
            return Refusal.invalid(field, refusal.code(), refusal.arguments().toArray());
        }
        if (flaw instanceof UnrecognizedPropertyException) {
            return Refusal.invalid(field, "unknown-field");
        }
        var syntax = flaw.getCause() instanceof JsonProcessingException deeper ? deeper : flaw;
        if (syntax instanceof InputCoercionException tooLong) {
            var wanted = FormFlaw.of(field, tooLong.getTargetType());
            return Refusal.invalid(field, wanted.code(), wanted.arguments());
        }
        if (syntax instanceof StreamReadException) {
            return Refusal.invalid(field.isEmpty() ? current(syntax) : field, "broken-json");
        }
        if (syntax instanceof StreamConstraintsException) {
            return Refusal.invalid(field.isEmpty() ? current(syntax) : field, "too-large");
        }
        if (field.isEmpty()) {
            return Refusal.invalid(field, "not-an-object");
        }
        var form = FormFlaw.of(field, wantedBy(flaw));
        return Refusal.invalid(field, form.code(), form.arguments());
    }

    private static Class<?> wantedBy(JsonProcessingException flaw) {
        if (flaw instanceof ValueInstantiationException creation) {
            return creation.getType().getRawClass();
        }
        return flaw instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? mismatch.getTargetType()
                : Object.class;
    }

    private static String current(JsonProcessingException flaw) {
        try {
            var name = flaw.getProcessor() instanceof JsonParser parser ? parser.currentName() : null;
            return name == null ? "" : name;
        } catch (IOException e) {
            return "";
        }
    }

    private static String path(JsonMappingException flaw) {
        return flaw.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
