package io.targetmonitor.kit.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;

/** One way of reading and writing JSON: strict with what comes in, plain with what goes out. */
@Singleton
public class Json implements ObjectMapperCustomizer {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_TEXT = 64 * 1024;
    private static final int MAX_NUMBER_LENGTH = 40;

    @Override
    public void customize(ObjectMapper mapper) {
        configure(mapper);
    }

    /** The last one: of two ways to read a type the one that came later is taken. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /** Also for code without a container: tests and tools read and write as the services do. */
    @SuppressWarnings("deprecation") // the builder's replacement cannot change a mapper that Quarkus made
    public static ObjectMapper configure(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_TEXT)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .build());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                // in trees too, which PlainNumber does not write
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        return mapper.registerModule(new SimpleModule("target-monitor")
                .addDeserializer(String.class, new CleanText())
                .addDeserializer(BigDecimal.class, new BoundedNumber())
                .addDeserializer(LocalDate.class, new PlainTime<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(Instant.class, new PlainTime<>(Instant.class, PlainTime::instant))
                .addSerializer(BigDecimal.class, new PlainNumber()));
    }
}
