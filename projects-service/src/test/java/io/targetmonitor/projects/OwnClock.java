package io.targetmonitor.projects;

import java.time.LocalDate;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTestProfile;

import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.time.BusinessClock;

/** A service of its own for tests that walk from day to day, so that the others keep their day. */
public class OwnClock implements QuarkusTestProfile {

    /** Moves on to the next day; which one it is depends on the tests before. */
    public static LocalDate nextDay() {
        var next = Arc.container().instance(BusinessClock.class).get().today().plusDays(1);
        MovableClock.moveTo(next.toString());
        return next;
    }
}
