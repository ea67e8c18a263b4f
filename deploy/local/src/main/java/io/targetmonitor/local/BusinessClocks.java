package io.targetmonitor.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The movable business clocks of the services. */
record BusinessClocks(List<Service> services) {
    private static final Duration ONE_CALL = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(ONE_CALL).build();

    /** @throws LocalFailure when a clock has passed the date: it never goes back */
    void requireNotAfter(LocalDate date) {
        for (var service : services) {
            var today = today(service);
            if (today.isAfter(date)) {
                throw new LocalFailure(
                        "The data are of %s already, %s is before that: start with --fresh or another --data"
                                .formatted(today, date));
            }
        }
    }

    /** Moves all clocks on to the date. */
    void moveTo(LocalDate date) {
        for (var service : services) {
            if (today(service).isBefore(date)) {
                call(
                        service,
                        HttpRequest.newBuilder(service.management().resolve("/clock"))
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"date\":\"" + date + "\"}")));
            }
        }
    }

    private static LocalDate today(Service service) {
        var answer = call(service, HttpRequest.newBuilder(service.management().resolve("/clock")));
        try {
            return LocalDate.parse(JSON.readTree(answer).required("date").asText());
        } catch (IOException | RuntimeException e) {
            throw new LocalFailure("%s does not tell its business date: %s".formatted(service.name(), answer), e);
        }
    }

    private static String call(Service service, HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.timeout(ONE_CALL).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LocalFailure("The clock of %s answers %d".formatted(service.name(), answer.statusCode()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new LocalFailure("The clock of %s does not answer".formatted(service.name()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted", e);
        }
    }
}
