package io.targetmonitor.local;

import java.util.Optional;

import io.targetmonitor.backing.Durability;
import io.targetmonitor.backing.KafkaBroker;
import io.targetmonitor.backing.Topics;

/** The broker and its topics. */
final class KafkaPart implements Part {
    static final int PORT = 9092;
    static final int CONTROLLER_PORT = 9093;

    private final KafkaBroker broker;

    KafkaPart(DataFolder folder) {
        this.broker = KafkaBroker.in(folder.kafka(), folder.log("kafka"), PORT, CONTROLLER_PORT);
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public void launch() {
        broker.launch();
    }

    @Override
    public void awaitReady() {
        broker.awaitAnswer();
        Topics.create(broker.bootstrapServers(), Topics.DEFAULT_PARTITIONS, Durability.DURABLE);
    }

    @Override
    public Optional<ProcessHandle> process() {
        return broker.process().map(Process::toHandle);
    }

    @Override
    public void stop() {
        broker.close();
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }
}
