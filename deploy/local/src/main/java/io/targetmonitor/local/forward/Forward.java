package io.targetmonitor.local.forward;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

import io.targetmonitor.local.LocalFailure;

/** Example of a consumer: brings {@code notifications.v1} to a group bot until Ctrl-C. */
public final class Forward {

    private Forward() {}

    public static void main(String[] arguments) {
        try {
            var home = Path.of(System.getProperty("monitor.home", "."));
            forward(ForwardOptions.parse(List.of(arguments), System::getenv, home));
        } catch (LocalFailure e) {
            System.err.println(e.getMessage());
            Runtime.getRuntime().exit(1);
        }
    }

    private static void forward(ForwardOptions options) {
        try (var journal = Journal.open(options.journal());
                var kafka =
                        new KafkaConsumer<>(settings(options), new StringDeserializer(), new StringDeserializer())) {
            var main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(kafka, main)));
            System.err.printf("Forwarding %s, at most %d a minute%n", Forwarder.TOPIC, options.perMinute());
            var rate = new Rate(options.perMinute(), journal.lastTimes(options.perMinute()));
            new Forwarder(
                            kafka,
                            new Chat(options.chat()),
                            new ChatText(options.language()),
                            journal,
                            rate,
                            Clock.systemUTC())
                    .run();
        }
    }

    private static void stop(KafkaConsumer<String, String> kafka, Thread main) {
        kafka.wakeup();
        main.interrupt();
        try {
            main.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One message at a time: none waits in our hands longer than a bot may make us wait. */
    private static Map<String, Object> settings(ForwardOptions options) {
        return Map.of(
                "bootstrap.servers",
                options.kafka(),
                "group.id",
                options.group(),
                "auto.offset.reset",
                options.fromNow() ? "latest" : "earliest",
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed",
                "max.poll.records",
                1,
                // A killed forwarder keeps the next one waiting so long; the client's own default is 45 seconds.
                "session.timeout.ms",
                10_000,
                "allow.auto.create.topics",
                false);
    }
}
