package io.targetmonitor.local.forward;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Brings each message to a chat, one by one: at least once, and twice only if it is killed between the bot's answer and
 * the note of it. A message that cannot be brought holds its followers back until it can; one that the bot will never
 * take is left out, and said so.
 */
final class Forwarder implements Runnable {

    static final String TOPIC = "notifications.v1";

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Consumer<String, String> kafka;
    private final Chat chat;
    private final ChatText texts;
    private final Journal journal;
    private final Rate rate;
    private final Clock clock;
    private int failures;

    Forwarder(Consumer<String, String> kafka, Chat chat, ChatText texts, Journal journal, Rate rate, Clock clock) {
        this.kafka = kafka;
        this.chat = chat;
        this.texts = texts;
        this.journal = journal;
        this.rate = rate;
        this.clock = clock;
    }

    /** Until somebody wakes the consumer up. */
    @Override
    public void run() {
        kafka.subscribe(List.of(TOPIC));
        try {
            while (true) {
                for (var message : kafka.poll(POLL)) {
                    if (!settled(message)) {
                        kafka.seek(new TopicPartition(message.topic(), message.partition()), message.offset());
                        Thread.sleep(pause().toMillis());
                        break;
                    }
                    kafka.commitSync(Map.of(
                            new TopicPartition(message.topic(), message.partition()),
                            new OffsetAndMetadata(message.offset() + 1)));
                }
            }
        } catch (WakeupException | InterruptedException e) {
            System.err.println("Stopped; the next start goes on from here");
        }
    }

    /** True when there is nothing more to do about it. */
    private boolean settled(ConsumerRecord<String, String> record) throws InterruptedException {
        try {
            return settled(Message.read(record.value()));
        } catch (IOException e) {
            System.err.printf(
                    "Left out, not a notification: %s-%d@%d%n", record.topic(), record.partition(), record.offset());
            return true;
        }
    }

    private boolean settled(Message message) throws InterruptedException {
        if (journal.knows(message.id())) {
            return true;
        }
        Thread.sleep(rate.wait(clock.instant()).toMillis());
        rate.took(clock.instant());
        var answer = chat.post(texts.of(message));
        return switch (answer.kind()) {
            case DELIVERED -> {
                failures = 0;
                journal.add(message.id(), clock.instant());
                yield true;
            }
            case AGAIN -> {
                failures++;
                System.err.printf("%s waits: %s%n", message.id(), answer.why());
                yield false;
            }
            case REFUSED -> {
                System.err.printf("%s left out, the bot does not take it: %s%n", message.id(), answer.why());
                journal.add(message.id(), clock.instant());
                yield true;
            }
        };
    }

    /** Twice as long each time, and never the same for two who wait for one bot. */
    private Duration pause() {
        var longest = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 6));
        var bounded = longest.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longest;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bounded.toMillis() / 2, bounded.toMillis() + 1));
    }
}
