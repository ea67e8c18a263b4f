package io.targetmonitor.alerts.subject;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTest {

    private static final Instant MAY = Instant.parse("2023-05-01T02:00:00Z");
    private static final Instant JUNE = Instant.parse("2023-06-01T02:00:00Z");

    private final Late small = late("30", MAY);
    private final Late large = late("70", JUNE);

    @Test
    void projectsThatMakeUpTheWholeShortfallExplainItByTheLargest() {
        assertThat(Explanation.of(new BigDecimal("100"), List.of(small, large))).contains(large.alert());
    }

    @Test
    void lessThanTheWholeExplainsNothing() {
        assertThat(Explanation.of(new BigDecimal("100.01"), List.of(small, large)))
                .isEmpty();
        assertThat(Explanation.of(new BigDecimal("1"), List.of())).isEmpty();
    }

    @Test
    void whereNothingIsShortThereIsNothingToExplain() {
        assertThat(Explanation.of(BigDecimal.ZERO, List.of(large))).isEmpty();
        assertThat(Explanation.of(new BigDecimal("-5"), List.of(large))).isEmpty();
        assertThat(Explanation.of(null, List.of(large))).isEmpty();
    }

    @Test
    void aProjectWithTwoAlertsCountsOnceByTheOlder() {
        var again = new Late(small.project(), UUID.randomUUID(), JUNE, small.amount());

        assertThat(Explanation.of(new BigDecimal("31"), List.of(again, small))).isEmpty();
        assertThat(Explanation.of(new BigDecimal("30"), List.of(again, small))).contains(small.alert());
    }

    @Test
    void ofEqualOnesTheOldestExplains() {
        var older = late("70", MAY);

        assertThat(Explanation.of(new BigDecimal("70"), List.of(large, older))).contains(older.alert());
    }

    private static Late late(String amount, Instant openedAt) {
        return new Late(UUID.randomUUID(), UUID.randomUUID(), openedAt, new BigDecimal(amount));
    }
}
