package io.targetmonitor.kit.events;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import io.targetmonitor.kit.MonitorConfig;

/** One follower for each handler of this service. */
@ApplicationScoped
public class Followers {

    private final List<EventHandler> handlers;
    private final KafkaClients kafka;
    private final DataSource database;
    private final Clock clock;
    private final EventMetrics metrics;
    private final FeedClient feed;
    private final DeadLetters deadLetters;
    private List<FollowerRunner> runners = List.of();
    private List<Thread> threads = List.of();

    Followers(
            @All List<EventHandler> handlers,
            KafkaClients kafka,
            DataSource database,
            Clock clock,
            EventMetrics metrics,
            FeedClient feed,
            MonitorConfig config) {
        this.handlers = handlers;
        this.kafka = kafka;
        this.database = database;
        this.clock = clock;
        this.metrics = metrics;
        this.feed = feed;
        this.deadLetters = new DeadLetters(kafka::plainProducer, config.fullName(), metrics::deadLetter);
    }

    void start(@Observes StartupEvent started) {
        runners = handlers.stream().map(this::runner).toList();
        runners.forEach(runner -> metrics.follows(runner.topic(), runner::lag));
        threads = runners.stream()
                .map(runner -> new Thread(runner, "follow " + runner.topic()))
                .toList();
        threads.forEach(Thread::start);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        runners.forEach(FollowerRunner::stop);
        for (var thread : threads) {
            thread.join(10_000);
        }
        deadLetters.close();
    }

    /** True if every event published before this call is taken in. */
    public boolean caughtUp() {
        return runners.stream().map(FollowerRunner::caughtUp).toList().stream().allMatch(answer -> {
            try {
                return answer.get(5, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    /** When each loop last turned, for liveness. */
    Stream<Instant> lastSteps() {
        return runners.stream().map(FollowerRunner::lastStep);
    }

    private FollowerRunner runner(EventHandler handler) {
        var ledger = new DatabaseLedger(database, clock, handler.topic());
        var intake = new Intake(handler, ledger, subject -> feed.eventsOf(handler.topic(), subject));
        var consumer = kafka.consumer();
        var follower = new Follower(
                consumer, intake, Followers::inTransaction, deadLetters, new Positions(database, handler.topic()));
        return new FollowerRunner(handler.topic(), consumer, kafka.ends(), follower, clock);
    }

    private static <T> T inTransaction(java.util.function.Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
