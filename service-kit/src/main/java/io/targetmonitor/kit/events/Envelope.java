package io.targetmonitor.kit.events;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as it travels: CloudEvents 1.0, structured JSON. Times are cut to milliseconds. */
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "datacontenttype",
    "dataschema",
    "epoch",
    "sequence",
    "businesstime",
    "actor",
    "traceparent",
    "data"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An event: CloudEvents 1.0, structured JSON")
public record Envelope(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        URI dataschema,
        int epoch,
        long sequence,
        Instant businesstime,
        String actor,
        String traceparent,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {

    public static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String SCHEMAS = "https://targetmonitor.io/schemas/";

    static Envelope of(StoredEvent event, String source) {
        return new Envelope(
                "1.0",
                event.id(),
                source,
                event.type(),
                event.subject(),
                event.time().truncatedTo(ChronoUnit.MILLIS),
                "application/json",
                schemaOf(event.type()),
                event.epoch(),
                event.sequence(),
                event.businessTime().truncatedTo(ChronoUnit.MILLIS),
                event.actor(),
                event.traceparent(),
                event.data());
    }

    /** One schema a kind of subject and version: {@code project.registered.v1} has {@code project.v1.json}. */
    private static URI schemaOf(String type) {
        var kind = type.substring(0, type.indexOf('.'));
        var version = type.substring(type.lastIndexOf('.'));
        return URI.create(SCHEMAS + kind + version + ".json");
    }
}
