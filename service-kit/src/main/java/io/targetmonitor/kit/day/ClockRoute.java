package io.targetmonitor.kit.day;

import java.time.DateTimeException;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

import io.targetmonitor.kit.MonitorConfig;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.kit.time.BusinessDay;

/** Moves the business date, where that is allowed: {@code PUT /clock} and {@code GET /clock} on the management port. */
@ApplicationScoped
class ClockRoute {

    private final MonitorConfig config;
    private final BusinessClock clock;
    private final BusinessDay days;
    private final DayRunner runner;

    ClockRoute(MonitorConfig config, BusinessClock clock, BusinessDay days, DayRunner runner) {
        this.config = config;
        this.clock = clock;
        this.days = days;
        this.runner = runner;
    }

    void register(@Observes ManagementInterface management) {
        var router = management.router();
        router.get("/clock").blockingHandler(this::show, false);
        if (config.clock() == MonitorConfig.ClockKind.MOVABLE) {
            router.put("/clock").handler(BodyHandler.create(false)).blockingHandler(this::move, false);
        }
    }

    private void show(RoutingContext request) {
        answer(request, 200, clock(clock.today()).put("idle", runner.idle()));
    }

    private void move(RoutingContext request) {
        try {
            var date = LocalDate.parse(request.body().asJsonObject().getString("date", ""));
            if (!days.moveTo(date)) {
                answer(request, 409, clock(clock.today()).put("title", "The clock only moves forward"));
                return;
            }
            runner.look();
            answer(request, 200, clock(date));
        } catch (DecodeException | DateTimeException | NullPointerException | ClassCastException e) {
            answer(request, 400, new JsonObject().put("title", "Send {\"date\":\"2023-04-07\"}"));
        }
    }

    private static JsonObject clock(LocalDate date) {
        return new JsonObject().put("date", date.toString());
    }

    private static void answer(RoutingContext request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.encode());
    }
}
