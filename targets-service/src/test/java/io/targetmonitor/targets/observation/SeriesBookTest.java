package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** March and the first quarter of one series, which end on the same day. */
class SeriesBookTest {

    private static final Instant APRIL = Instant.parse("2023-04-06T02:00:00Z");
    private static final Instant MAY = Instant.parse("2023-05-06T02:00:00Z");

    @Test
    void aVintageGoesOnUnderTheNameThatTheValueHas() {
        var added = book(vintage("2023-Q1", 1, APRIL)).add(draft("2023-03"), published(MAY), "reporter");

        assertThat(added.period()).isEqualTo("2023-Q1");
        assertThat(added.vintage()).isEqualTo(2);
    }

    @Test
    void twoThatWereToldApartGoOnUnderTheirOwnNamesAndTheLaterOneIsInForce() {
        var book = book(vintage("2023-Q1", 1, APRIL), vintage("2023-03", 1, MAY), vintage("2023-03", 2, MAY));

        assertThat(book.inForce(draft("2023-Q1"), MAY)).map(Observation::period).contains("2023-03");
        var added = book.add(draft("2023-Q1"), published(MAY), "reporter");
        assertThat(added.period()).isEqualTo("2023-Q1");
        assertThat(added.vintage()).isEqualTo(2);
    }

    private static SeriesBook book(Observation... vintages) {
        return new SeriesBook(new Series(), null, List.of(vintages), List.of());
    }

    private static Observation vintage(String period, int vintage, Instant publishedAt) {
        return new Observation(new UUID(0, 1), draft(period), vintage, published(publishedAt), "reporter");
    }

    private static Draft draft(String period) {
        return new ObservationForm(BigDecimal.TEN, null, null, null, null, null, null, null)
                .draft("LAND", "440784", period);
    }

    private static Published published(Instant at) {
        return new Published(at, at, at, false);
    }
}
