package io.targetmonitor.targets;

import java.time.LocalDate;

import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

import io.targetmonitor.kit.testing.MovableClock;

/** The business day of the service under test, for tests that live through some days from wherever it stands. */
public final class BusinessDays {

    private BusinessDays() {}

    public static LocalDate today() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return LocalDate.parse(
                RestAssured.get("http://localhost:%d/clock".formatted(port)).path("date"));
    }

    /** Moves on by so many days, and waits until the last one has begun. */
    public static LocalDate pass(int days) {
        var day = today().plusDays(days);
        MovableClock.moveTo(day.toString());
        return day;
    }
}
