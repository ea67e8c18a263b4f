package io.targetmonitor.kit.events;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Publishes a batch as one Kafka transaction; the fixed transactional id fences a predecessor that only paused. */
final class KafkaPublisher implements Publisher {

    private final Producer<String, byte[]> kafka;
    private final ObjectMapper json;
    private final String source;

    /** Takes over from any predecessor: what it left open is aborted before this returns. */
    KafkaPublisher(Producer<String, byte[]> kafka, ObjectMapper json, String source) {
        this.kafka = kafka;
        this.json = json;
        this.source = source;
        kafka.initTransactions();
    }

    @Override
    public void publish(List<StoredEvent> batch) {
        var spans = batch.stream()
                .map(event -> Trace.span(event.traceparent(), "publish " + event.type(), SpanKind.PRODUCER))
                .toList();
        try {
            send(batch);
        } finally {
            spans.forEach(Span::end);
        }
    }

    private void send(List<StoredEvent> batch) {
        try {
            kafka.beginTransaction();
            List<? extends Future<?>> acknowledgements =
                    batch.stream().map(event -> kafka.send(message(event))).toList();
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
            kafka.commitTransaction();
        } catch (KafkaException | ExecutionException e) {
            throw new PublishingFailed("Kafka did not take a batch of " + batch.size(), e, aborted());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingFailed("Stopped while publishing", e, aborted());
        }
    }

    @Override
    public void close() {
        // The interrupt that ends the relay would break off the closing, and the client would call that an error.
        var interrupted = Thread.interrupted();
        kafka.close(java.time.Duration.ofSeconds(5));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean aborted() {
        try {
            kafka.abortTransaction();
            return true;
        } catch (KafkaException e) {
            return false;
        }
    }

    private ProducerRecord<String, byte[]> message(StoredEvent event) {
        try {
            var message = new ProducerRecord<>(
                    event.topic(), event.subject(), json.writeValueAsBytes(Envelope.of(event, source)));
            message.headers().add("content-type", Envelope.MEDIA_TYPE.getBytes(StandardCharsets.UTF_8));
            return message;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event %s cannot be written".formatted(event.id()), e);
        }
    }
}
