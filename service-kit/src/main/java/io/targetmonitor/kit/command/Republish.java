package io.targetmonitor.kit.command;

import java.io.PrintStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

import io.targetmonitor.kit.events.RepublishRequest;

/** Asks for published events to be sent to Kafka again. */
record Republish(Instant since, String subject) {

    static Republish of(List<String> arguments) {
        Instant since = null;
        String subject = null;
        for (var index = 0; index < arguments.size(); index += 2) {
            var option = arguments.get(index);
            if (index + 1 == arguments.size()) {
                throw new Main.WrongUse(option + " needs a value");
            }
            switch (option) {
                case "--since" -> since = instant(arguments.get(index + 1));
                case "--subject" -> subject = arguments.get(index + 1);
                default -> throw new Main.WrongUse("republish does not know " + option);
            }
        }
        return new Republish(since, subject);
    }

    void run(Settings settings, PrintStream out) {
        var events = new RepublishRequest(settings.database(), Clock.systemUTC()).ask(since, subject);
        out.printf("%d events will be sent again by the relay; relay_republish_open is 0 when it is done%n", events);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Main.WrongUse("--since takes an instant such as 2026-11-25T02:00:00Z, not " + text);
        }
    }
}
