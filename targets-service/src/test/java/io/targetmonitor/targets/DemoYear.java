package io.targetmonitor.targets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.targetmonitor.kit.testing.MovableClock;

/** The demo file, and what to do on each of its days. */
final class DemoYear {

    static final JsonNode FILE = read();

    private final TreeMap<LocalDate, List<Runnable>> days = new TreeMap<>();

    private static JsonNode read() {
        try (var file = DemoYear.class.getResourceAsStream("/heshan-2023-demo.json")) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> each(String list) {
        return StreamSupport.stream(FILE.get(list).spliterator(), false);
    }

    static Stream<JsonNode> of(String list, String target) {
        return each(list).filter(item -> item.get("target").asText().equals(target));
    }

    /** The month that a report speaks through: {@code 2023-01/2023-08} is August. */
    static String month(JsonNode report) {
        return report.get("period").asText().substring("2023-01/".length());
    }

    static OffsetDateTime submitted(JsonNode report) {
        return OffsetDateTime.parse(report.get("submitted_at").asText());
    }

    /** When a version of a month came in. */
    static OffsetDateTime submitted(String target, String month, int version) {
        return of("reports", target)
                .filter(report -> month(report).equals(month))
                .filter(report -> report.get("version").asInt() == version)
                .map(DemoYear::submitted)
                .findFirst()
                .orElseThrow();
    }

    /** When the last version of a month came in. */
    static OffsetDateTime lastSubmitted(String target, String month) {
        return of("reports", target)
                .filter(report -> month(report).equals(month))
                .map(DemoYear::submitted)
                .max(OffsetDateTime::compareTo)
                .orElseThrow();
    }

    void on(LocalDate day, Runnable action) {
        days.computeIfAbsent(day, any -> new ArrayList<>()).add(action);
    }

    /** Lives through it, day by day. */
    void walk() {
        for (var day : days.entrySet()) {
            MovableClock.moveTo(day.getKey().toString());
            day.getValue().forEach(Runnable::run);
        }
        MovableClock.awaitIdle();
    }

    static String basis(JsonNode report) {
        return Map.of("出让合同 contract", "contracted", "施工完成 done", "done", "验收 accepted", "accepted")
                .get(report.get("basis").asText());
    }
}
