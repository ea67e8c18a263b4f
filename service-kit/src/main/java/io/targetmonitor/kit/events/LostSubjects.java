package io.targetmonitor.kit.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lost events by subject. */
final class LostSubjects {

    private final List<ReceivedEvent> events = new ArrayList<>();
    private final Map<List<String>, Subject> subjects = new LinkedHashMap<>();

    /** @param last what Kafka says of it last */
    record Subject(String topic, ReceivedEvent last) {}

    void add(String topic, ReceivedEvent event) {
        events.add(event);
        subjects.merge(
                List.of(topic, event.subject()),
                new Subject(topic, event),
                (known, more) -> isLater(more.last(), known.last()) ? more : known);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    int highestEpoch() {
        return events.stream().mapToInt(ReceivedEvent::epoch).max().orElseThrow();
    }

    List<ReceivedEvent> events() {
        return List.copyOf(events);
    }

    Collection<Subject> subjects() {
        return List.copyOf(subjects.values());
    }

    private static boolean isLater(ReceivedEvent one, ReceivedEvent other) {
        return one.epoch() > other.epoch() || one.epoch() == other.epoch() && one.sequence() > other.sequence();
    }
}
