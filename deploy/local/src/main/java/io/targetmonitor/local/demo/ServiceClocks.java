package io.targetmonitor.local.demo;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.targetmonitor.local.demo.plan.DemoService;

/** The movable clocks of the three services. */
final class ServiceClocks {

    private static final String CLOCK = "/clock";

    private final Map<DemoService, LocalDate> days = new EnumMap<>(DemoService.class);
    private final Http http;
    private final Patience patience;

    ServiceClocks(Http http, Patience patience) {
        this.http = http;
        this.patience = patience;
    }

    /** Asks for the day of the service that is furthest behind: all days before it are complete. */
    LocalDate slowest() {
        for (var service : DemoService.values()) {
            days.put(service, LocalDate.parse(clock(service).path("date").asText()));
        }
        return Collections.min(days.values());
    }

    /** Lets the day begin, upstream first; a service that was further already stays where it is. */
    void moveTo(LocalDate day) {
        for (var service : DemoService.values()) {
            if (!days.get(service).isAfter(day)) {
                move(service, day);
                days.put(service, day);
            }
        }
    }

    /**
     * Waits until nothing is left to do: upstream first, for what an idle service has sent on is all there is for the
     * next one, as long as nobody writes meanwhile.
     */
    void awaitIdle() {
        for (var service : DemoService.values()) {
            var attempts = patience.begin();
            while (!clock(service).path("idle").asBoolean()) {
                if (!attempts.another()) {
                    throw new DemoFailed(
                            "The " + service + " does not come to rest; see its health at /q/health and its log");
                }
            }
        }
    }

    private JsonNode clock(DemoService service) {
        return required(service, http.manage(service, "GET", CLOCK, Optional.empty()))
                .body();
    }

    private void move(DemoService service, LocalDate day) {
        var date = JsonNodeFactory.instance.objectNode().put("date", day.toString());
        required(service, http.manage(service, "PUT", CLOCK, Optional.of(date)));
    }

    private static Answer required(DemoService service, Answer answer) {
        if (!answer.isOk()) {
            throw new DemoFailed("The clock of the " + service + " cannot be moved: " + answer.problem());
        }
        return answer;
    }
}
