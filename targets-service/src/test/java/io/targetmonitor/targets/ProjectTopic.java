package io.targetmonitor.targets;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells events of projects, as projects-service would. */
public final class ProjectTopic implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final Map<UUID, Integer> sequences = new HashMap<>();

    public ProjectTopic(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    /** A project that has signed, as it is after a change. */
    record Signing(
            UUID id, String code, String area, String plannedInvestment, String capital, String status, String signed) {

        Signing become(String other) {
            return new Signing(id, code, area, plannedInvestment, capital, other, signed);
        }

        Signing invest(String other) {
            return new Signing(id, code, area, other, capital, status, signed);
        }
    }

    /** Tells its next event and waits until the broker has it. */
    void tell(String type, Signing project, String day) {
        tell(
                type,
                project.id,
                day,
                """
                {"id":"%s","code":"%s","area":"%s","category":"INDUSTRY","capital":"%s","plannedInvestment":%s,
                 "landArea":null,"tags":["ATTRACTED-2023"],"status":"%s",
                 "milestones":[{"kind":"SIGNED","achieved":"%s"}]}
                """.formatted(
                                project.id,
                                project.code,
                                project.area,
                                project.capital,
                                project.plannedInvestment,
                                project.status,
                                project.signed),
                "{\"fields\":[]}");
    }

    /**
     * The same for any project and change, as JSON.
     *
     * @param day of its business time
     */
    public void tell(String type, UUID id, String day, String project, String change) {
        var sequence = sequences.merge(id, 1, Integer::sum);
        var event = """
                {"specversion":"1.0","id":"%s","source":"/projects-service","type":"%s","subject":"%s",
                 "time":"%sT02:00:01Z","datacontenttype":"application/json","epoch":1,"sequence":%d,
                 "businesstime":"%sT02:00:00Z","actor":"reporter-heshan","data":{"project":%s,"change":%s}}
                """.formatted(UUID.randomUUID(), type, id, day, sequence, day, project, change);
        producer.send(
                new ProducerRecord<>("projects.events.v1", id.toString(), event.getBytes(StandardCharsets.UTF_8)));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
