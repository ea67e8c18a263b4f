package io.targetmonitor.alerts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.TopicReader;

/** Plays the other two services: puts their events on real topics, and reads what comes out of ours. */
public final class Stage {

    public static final String TARGETS = "targets.events.v1";
    public static final String PROJECTS = "projects.events.v1";

    private Stage() {}

    /** Sends envelopes and waits until the service has taken them in and published what follows. */
    public static void send(String topic, String... envelopes) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var sent = new ArrayList<Future<RecordMetadata>>();
            for (var envelope : envelopes) {
                var subject = envelope.replaceFirst("(?s).*?\"subject\":\"([^\"]+)\".*", "$1");
                sent.add(
                        producer.send(new ProducerRecord<>(topic, subject, envelope.getBytes(StandardCharsets.UTF_8))));
            }
            for (var one : sent) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        MovableClock.awaitIdle();
    }

    /** What came out about alerts of a subject (or of the milestones of a project), oldest first. */
    public static List<JsonNode> alertEvents(Object subject) {
        return published("alerts.events.v1", "alert", subject);
    }

    /** The same of one family of rules only. */
    public static List<JsonNode> alertEvents(Object subject, String family) {
        return alertEvents(subject).stream()
                .filter(event -> event.at("/data/alert/family").asText().equals(family))
                .toList();
    }

    /** About alerts of a subject; what is told of orders stands in {@link #orderNotices}. */
    public static List<JsonNode> notifications(Object subject) {
        return published("notifications.v1", "notification", subject).stream()
                .filter(message -> !message.at("/data/notification").has("order"))
                .toList();
    }

    /** What was told of the orders of a subject, oldest first. */
    public static List<JsonNode> orderNotices(Object subject) {
        return TopicReader.events(bootstrap(), "notifications.v1").stream()
                .filter(message ->
                        message.at("/data/notification/order/subject").asText().equals(subject.toString()))
                .toList();
    }

    /** What came out about the orders of a subject, oldest first. */
    public static List<JsonNode> orderEvents(Object subject) {
        return TopicReader.events(bootstrap(), "alerts.events.v1").stream()
                .filter(event -> event.at("/data/order/subject").asText().equals(subject.toString()))
                .toList();
    }

    public static List<JsonNode> notifications(Object subject, String family) {
        return notifications(subject).stream()
                .filter(event ->
                        event.at("/data/notification/alert/family").asText().equals(family))
                .toList();
    }

    private static List<JsonNode> published(String topic, String kind, Object subject) {
        return TopicReader.events(bootstrap(), topic).stream()
                .filter(event -> {
                    var data = event.path("data").path(kind);
                    var about = kind.equals("alert") ? data : data.path("alert");
                    return about.path("subject").asText().startsWith(subject.toString());
                })
                .toList();
    }

    /** The business day of the service under test. */
    public static LocalDate today() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return LocalDate.parse(
                RestAssured.get("http://localhost:%d/clock".formatted(port)).<String>path("date"));
    }

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    /** A target's event in which only what is asked for differs from Heshan's land. */
    public static String target(
            UUID id, long sequence, String day, String area, String light, String actual, String gap) {
        return target(id, sequence, day, area, light, "PENDING", actual, gap, "\"市自然资源局\"", "\"副市长（分管自然资源）\"");
    }

    public static String target(
            UUID id,
            long sequence,
            String day,
            String area,
            String light,
            String outcome,
            String actual,
            String gap,
            String department,
            String leader) {
        return envelope("targets-service", "target.assessed.v1", id, sequence, day, """
                {"target":{"id":"%s","code":"HS23-T14","name":"工业用地供应","nameEn":"Industrial land supplied",\
                "indicator":"LAND","kind":"CUMULATIVE","unit":"mu","area":"%s","period":"2023","comparator":"GE",\
                "value":2000,"commitment":"BINDING","leader":%s,"department":%s,"provenance":"SYNTHETIC",\
                "status":"ACTIVE","sequence":%d,"somethingNew":{"a":1},"assessment":{"asOf":"%sT02:00:00Z",\
                "actual":%s,"expected":760,"attainment":32,"gap":%s,"requiredRest":null,"light":%s,\
                "outcome":"%s","dataThrough":"%s"}},"change":{"fields":[]}}""".formatted(
                        id,
                        area,
                        leader,
                        department,
                        sequence,
                        day,
                        actual,
                        gap,
                        light == null ? "null" : "\"" + light + "\"",
                        outcome,
                        lastMonthEnd(day)));
    }

    /** The same with words of its JSON replaced, such as a figure or a date. */
    public static String with(String envelope, String... wordsAndReplacements) {
        var changed = envelope;
        for (var i = 0; i < wordsAndReplacements.length; i += 2) {
            if (!changed.contains(wordsAndReplacements[i])) {
                throw new IllegalArgumentException("No %s in %s".formatted(wordsAndReplacements[i], envelope));
            }
            changed = changed.replace(wordsAndReplacements[i], wordsAndReplacements[i + 1]);
        }
        return changed;
    }

    /** A project's event; milestones as {@code STARTED:2023-03-31} or, once achieved, {@code STARTED:2023-03-31:2023-05-18}. */
    public static String project(
            UUID id, long sequence, String day, String area, String status, String monitoring, String... milestones) {
        var all = Stream.of(milestones).map(Stage::milestone).collect(Collectors.joining(","));
        return envelope("projects-service", "project.updated.v1", id, sequence, day, """
                {"project":{"id":"%s","code":"DEMO-K21","name":"演示项目21","nameEn":"Demo project 21","area":"%s",\
                "category":"INDUSTRY","needsNewLand":true,"leader":null,"department":null,"monitoring":"%s",\
                "provenance":"SYNTHETIC","status":"%s","milestones":[%s],"blockers":[],"sequence":%d},\
                "change":{"fields":[]}}""".formatted(
                        id, area, monitoring, status, all, sequence));
    }

    private static LocalDate lastMonthEnd(String day) {
        return LocalDate.parse(day).withDayOfMonth(1).minusDays(1);
    }

    private static String milestone(String text) {
        var parts = text.split(":");
        return """
                {"kind":"%s","planned":%s,"due":%s,"forecast":null,"achieved":%s,"name":null,"commitment":"PUSH"}""".formatted(parts[0], planned(parts), date(parts, 1), date(parts, 2));
    }

    /** A fourth part makes the deadline relative. */
    private static String planned(String[] parts) {
        return parts.length > 3 ? "{\"anchor\":\"STARTED\",\"after\":\"P1Y\"}" : date(parts, 1);
    }

    private static String date(String[] parts, int index) {
        return parts.length > index && !parts[index].isEmpty() ? "\"" + LocalDate.parse(parts[index]) + "\"" : "null";
    }

    private static String envelope(String source, String type, UUID subject, long sequence, String day, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"/%s","type":"%s","subject":"%s","time":"2026-11-23T02:00:00Z",\
                "datacontenttype":"application/json","epoch":1,"sequence":%d,"businesstime":"%sT02:00:00Z",\
                "actor":"somebody","data":%s}""".formatted(UUID.randomUUID(), source, type, subject, sequence, day, data);
    }
}
