package io.targetmonitor.targets.target;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.moment.Moment;

import static org.assertj.core.api.Assertions.assertThat;

class NextLookTest {

    private static final LocalDate SIXTEENTH = LocalDate.of(2023, 7, 16);
    private static final Moment FIRST = at("2023-07-01T02:00:00Z");

    private final Target target =
            new Target(new UUID(0, 1), "LAND", new UUID(0, 2), "LAND", new Area("440784"), Instant.EPOCH);

    @BeforeEach
    void tell() {
        target.tell("as of the first", FIRST, SIXTEENTH);
    }

    @Test
    void anEarlierOneIsNotedAtOnce() {
        assertThat(target.lookAgainOn(SIXTEENTH.minusDays(1), FIRST)).isTrue();

        assertThat(target.nextChangeOn()).isEqualTo(SIXTEENTH.minusDays(1));
    }

    @Test
    void aLaterOneWaitsForTheOneThatIsNoted() {
        assertThat(target.lookAgainOn(SIXTEENTH.plusDays(16), FIRST)).isFalse();
        assertThat(target.lookAgainOn(null, FIRST)).isFalse();
        target.tell("with another value", FIRST, SIXTEENTH.plusDays(16));

        assertThat(target.nextChangeOn()).isEqualTo(SIXTEENTH);
    }

    @Test
    void onTheDayItselfTheNextOneIsNoted() {
        assertThat(target.lookAgainOn(SIXTEENTH.plusDays(16), at("2023-07-16T02:00:00Z")))
                .isTrue();

        assertThat(target.nextChangeOn()).isEqualTo(SIXTEENTH.plusDays(16));
    }

    @Test
    void thereMayBeNoneAnyMore() {
        assertThat(target.lookAgainOn(null, at("2023-08-02T02:00:00Z"))).isTrue();
        assertThat(target.nextChangeOn()).isNull();

        assertThat(target.lookAgainOn(SIXTEENTH.plusDays(30), at("2023-08-02T02:00:00Z")))
                .isTrue();
    }

    private static Moment at(String instant) {
        return new Moment(Instant.parse(instant), Instant.parse(instant), ZoneOffset.ofHours(8), false);
    }
}
