package io.targetmonitor.kit.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** An event, and the envelope in which it came. */
record Arrival(ReceivedEvent event, byte[] envelope) {

    static Arrival of(byte[] envelope) {
        return new Arrival(ReceivedEvent.parse(envelope), envelope);
    }

    /** Cuts what arrived into runs that can be taken at once: each has a subject once. */
    static List<List<Arrival>> runs(List<Arrival> arrivals) {
        var runs = new ArrayList<List<Arrival>>();
        var run = new ArrayList<Arrival>();
        var subjects = new HashSet<String>();
        for (var arrival : arrivals) {
            if (!subjects.add(arrival.event.subject())) {
                runs.add(List.copyOf(run));
                run.clear();
                subjects.clear();
                subjects.add(arrival.event.subject());
            }
            run.add(arrival);
        }
        runs.add(List.copyOf(run));
        return List.copyOf(runs);
    }
}
