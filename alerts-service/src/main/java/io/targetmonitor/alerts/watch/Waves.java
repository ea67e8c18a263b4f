package io.targetmonitor.alerts.watch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import io.targetmonitor.kit.events.ReceivedEvent;

/** Cuts what arrived together into waves that can be judged at once: of one business time, each subject once. */
final class Waves {

    private Waves() {}

    static List<List<ReceivedEvent>> of(List<ReceivedEvent> events) {
        var waves = new ArrayList<List<ReceivedEvent>>();
        var wave = new ArrayList<ReceivedEvent>();
        var subjects = new HashSet<String>();
        for (var event : events) {
            var fits = wave.isEmpty() || wave.get(0).businessTime().equals(event.businessTime());
            if (!fits || !subjects.add(event.subject())) {
                waves.add(List.copyOf(wave));
                wave.clear();
                subjects.clear();
                subjects.add(event.subject());
            }
            wave.add(event);
        }
        if (!wave.isEmpty()) {
            waves.add(List.copyOf(wave));
        }
        return List.copyOf(waves);
    }
}
