package io.targetmonitor.kit.events;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaPublisherTest {

    @Test
    void theInterruptThatEndsTheRelayDoesNotBreakOffTheClosing() {
        var interruptedWhileClosing = new AtomicReference<Boolean>();
        var producer = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public void close(Duration timeout) {
                interruptedWhileClosing.set(Thread.currentThread().isInterrupted());
                super.close(timeout);
            }
        };
        var publisher = new KafkaPublisher(producer, new ObjectMapper(), "/targets-service");

        Thread.currentThread().interrupt();
        publisher.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(interruptedWhileClosing.get()).isFalse();
        assertThat(producer.closed()).isTrue();
    }
}
