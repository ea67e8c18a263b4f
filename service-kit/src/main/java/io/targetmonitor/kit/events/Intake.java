package io.targetmonitor.kit.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.logging.Log;

/** Decides what becomes of each event: handled, ignored, kept waiting, or its missing predecessors fetched first. */
final class Intake {

    private final EventHandler handler;
    private final Ledger ledger;
    private final MissingEvents source;

    Intake(EventHandler handler, Ledger ledger, MissingEvents source) {
        this.handler = handler;
        this.ledger = ledger;
        this.source = source;
    }

    /** Part of the follower's transaction; throws whatever the handler throws. */
    void take(List<byte[]> envelopes) {
        for (var run : Arrival.runs(envelopes.stream().map(Arrival::of).toList())) {
            takeRun(run);
        }
    }

    private void takeRun(List<Arrival> run) {
        var standings = ledger.advanceAll(run.stream().map(Arrival::event).toList());
        var together = new ArrayList<ReceivedEvent>();
        for (var i = 0; i < run.size(); i++) {
            var arrival = run.get(i);
            switch (standings.get(i)) {
                case NEXT -> {
                    if (!together.isEmpty() && !sameTrace(together.get(0), arrival.event())) {
                        handle(together);
                    }
                    together.add(arrival.event());
                }
                case OLD -> {}
                case GAP -> {
                    handle(together);
                    takeAcrossGap(arrival.event(), arrival.envelope());
                }
                case HELD -> ledger.park(arrival.event(), arrival.envelope(), "waits behind an earlier event");
            }
        }
        handle(together);
    }

    private static boolean sameTrace(ReceivedEvent one, ReceivedEvent other) {
        return Objects.equals(one.traceparent(), other.traceparent());
    }

    /** Hands over what there is, and begins anew. */
    private void handle(List<ReceivedEvent> together) {
        if (!together.isEmpty()) {
            var first = together.get(0);
            Trace.within(first.traceparent(), "handle " + first.type(), SpanKind.CONSUMER, () -> {
                handler.onAll(List.copyOf(together));
                return null;
            });
            together.clear();
        }
    }

    void park(ReceivedEvent event, byte[] envelope, String reason) {
        ledger.park(event, envelope, reason);
    }

    List<String> held() {
        return ledger.held();
    }

    /** Takes in what waits of a subject; throws, and nothing has changed, if that still cannot be done. */
    void takeParked(String subject) {
        ledger.release(subject);
        for (var envelope : ledger.takeParked(subject)) {
            var event = ReceivedEvent.parse(envelope);
            switch (ledger.advance(event)) {
                case NEXT -> handle(event);
                case OLD -> {}
                case GAP -> fill(event);
                case HELD -> throw new IllegalStateException("A released subject cannot be on hold");
            }
        }
    }

    private void takeAcrossGap(ReceivedEvent event, byte[] envelope) {
        try {
            fill(event);
        } catch (MissingEvents.NotToBeHad e) {
            Log.warnf("Events of %s before %d are missing: %s", event.subject(), event.sequence(), e.getMessage());
            ledger.park(event, envelope, "events before it are missing: " + e.getMessage());
        }
    }

    private void fill(ReceivedEvent event) {
        for (var envelope : source.of(event.subject())) {
            var missing = ReceivedEvent.parse(envelope);
            if (missing.sequence() <= event.sequence() && ledger.advance(missing) == Ledger.Standing.NEXT) {
                handle(missing);
            }
        }
        if (ledger.advance(event) != Ledger.Standing.OLD) {
            throw new MissingEvents.NotToBeHad("the source does not have them either");
        }
    }

    private void handle(ReceivedEvent event) {
        Trace.within(event.traceparent(), "handle " + event.type(), SpanKind.CONSUMER, () -> {
            handler.on(event);
            return null;
        });
    }
}
