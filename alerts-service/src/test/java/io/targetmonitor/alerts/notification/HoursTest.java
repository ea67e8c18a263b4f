package io.targetmonitor.alerts.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Shanghai is eight hours ahead of UTC. */
class HoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Hours hours = hours("22:00", "07:00");

    @ParameterizedTest
    @CsvSource({
        "2023-07-06T13:59:59Z, ",
        "2023-07-06T14:00:00Z, 2023-07-06T23:00:00Z",
        "2023-07-06T15:59:59Z, 2023-07-06T23:00:00Z",
        "2023-07-06T16:00:00Z, 2023-07-06T23:00:00Z",
        "2023-07-06T22:59:59Z, 2023-07-06T23:00:00Z",
        "2023-07-06T23:00:00Z, ",
        "2023-07-06T02:00:00Z, ",
    })
    void theNightIsQuietUntilSeven(Instant moment, Instant end) {
        assertThat(hours.endOfQuiet(moment).orElse(null)).isEqualTo(end);
    }

    @Test
    void quietHoursMayLieWithinADay() {
        var noon = hours("12:00", "14:00");

        assertThat(noon.endOfQuiet(Instant.parse("2023-07-06T05:00:00Z")))
                .contains(Instant.parse("2023-07-06T06:00:00Z"));
        assertThat(noon.endOfQuiet(Instant.parse("2023-07-06T06:00:00Z"))).isEmpty();
        assertThat(noon.endOfQuiet(Instant.parse("2023-07-06T03:59:59Z"))).isEmpty();
    }

    @Test
    void noQuietHoursAtAllWhereBothEndsAreTheSame() {
        assertThat(hours("07:00", "07:00").endOfQuiet(Instant.parse("2023-07-06T15:00:00Z")))
                .isEmpty();
    }

    @Test
    void theDigestGoesOutAtFiveTodayOrTomorrow() {
        assertThat(hours.nextDigest(Instant.parse("2023-07-06T02:00:00Z")))
                .isEqualTo(Instant.parse("2023-07-06T09:00:00Z"));
        assertThat(hours.nextDigest(Instant.parse("2023-07-06T09:00:00Z")))
                .isEqualTo(Instant.parse("2023-07-07T09:00:00Z"));
    }

    private static Hours hours(String from, String until) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(until), LocalTime.of(17, 0), SHANGHAI);
    }
}
