package io.targetmonitor.kit.events;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.testing.MonitorTestServices;

import static org.assertj.core.api.Assertions.assertThat;

/** What the log promises of many events at once. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "targets"))
class EventLogTest {

    private static final Instant THEN = Instant.parse("2023-02-03T02:00:00Z");

    @Inject
    EventLog log;

    @Inject
    DataSource database;

    private final String run = UUID.randomUUID().toString();

    @Test
    void manyAtOnceGoOnWithTheSequencesOfTheirSubjectsInTheirOrder() throws SQLException {
        append(List.of(event("b", 1)));
        var many = new ArrayList<NewEvent>();
        IntStream.rangeClosed(2, 1_200).forEach(number -> many.add(event("b", number)));
        IntStream.rangeClosed(1, 1_200).forEach(number -> many.add(event("a", number)));
        append(many);
        append(List.of(event("a", 1_201)));

        assertThat(numbers("b", "sequence")).isEqualTo(upTo(1_200));
        assertThat(numbers("b", "seq")).isEqualTo(upTo(1_200));
        assertThat(numbers("a", "sequence")).isEqualTo(upTo(1_201));
        assertThat(numbers("a", "seq")).isEqualTo(upTo(1_201));
    }

    @Test
    void everythingIsKeptAsItWasSaid() throws SQLException {
        var awkward = "{\"quoted\", back\\slash, NULL, 超55个}\n";
        append(List.of(
                new NewEvent(
                        "targets.events.v1",
                        "target.set.v1",
                        run,
                        new Area("440784"),
                        THEN,
                        awkward,
                        Map.of("n", awkward)),
                new NewEvent("targets.events.v1", "target.set.v1", run, null, THEN, "anna", Map.of("n", ""))));

        assertThat(texts("actor")).containsExactly(awkward, "anna");
        assertThat(texts("data ->> 'n'")).containsExactly(awkward, "");
        assertThat(texts("area_path")).containsExactly("440784", null);
        assertThat(texts("to_char(business_time at time zone 'UTC', 'YYYY-MM-DD HH24:MI')"))
                .containsExactly("2023-02-03 02:00", "2023-02-03 02:00");
    }

    @Test
    void batchesThatMeetWaitForEachOtherAndNeverStandInEachOthersWay() throws Exception {
        var subjects = IntStream.range(0, 300)
                .mapToObj(i -> "Zz-_é".charAt(i % 5) + "" + i)
                .toList();
        var threads = Executors.newFixedThreadPool(4);
        var work = new ArrayList<Future<?>>();
        for (var round = 0; round < 12; round++) {
            var shuffled = new ArrayList<>(subjects);
            Collections.shuffle(shuffled);
            work.add(threads.submit(() ->
                    append(shuffled.stream().map(subject -> event(subject, 0)).toList())));
        }
        for (var done : work) {
            done.get();
        }
        threads.shutdown();

        for (var subject : subjects) {
            assertThat(numbers(subject, "sequence")).isEqualTo(upTo(12));
        }
    }

    @Test
    void whatIsMadeReadyBeforehandIsNumberedWhenItIsAppended() {
        var ready = log.ready(List.of(event("a", 2)));
        append(List.of(event("a", 1)));
        QuarkusTransaction.requiringNew().run(() -> log.appendAll(ready));

        assertThat(numbers("a", "sequence")).containsExactly(1L, 2L);
        assertThat(numbers("a", "seq")).containsExactly(1L, 2L);

        assertThat(numbersOf(
                        "select count(*) from event where subject = ? and data::text = '{\"number\":2}'", run + "a"))
                .containsExactly(1L);
    }

    @Test
    void nothingIsNoChange() {
        append(List.of());

        assertThat(numbersOf("select count(*) from event where subject like ?", run + "%"))
                .containsExactly(0L);
    }

    private void append(List<NewEvent> events) {
        QuarkusTransaction.requiringNew().run(() -> log.appendAll(events));
    }

    private NewEvent event(String subject, int number) {
        return new NewEvent(
                "targets.events.v1", "target.set.v1", run + subject, null, THEN, "anna", Map.of("number", number));
    }

    /** In the order in which they were said. */
    private List<Long> numbers(String subject, String column) {
        var order = "sequence".equals(column) ? "(data ->> 'number')::int, seq" : "sequence";
        var number = "sequence".equals(column) ? "sequence" : "row_number() over (order by seq)";
        return numbersOf("select %s from event where subject = ? order by %s".formatted(number, order), run + subject);
    }

    private List<Long> numbersOf(String sql, String subject) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, subject);
            var numbers = new ArrayList<Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts(String column) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select %s from event where subject = ? order by sequence".formatted(column))) {
            query.setString(1, run);
            var texts = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
